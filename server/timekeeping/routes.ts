import { Hono } from 'hono'
import { validator } from 'hono-openapi'
import { requireRole } from '../auth/require-role.ts'
import type { AppContext } from '../context.ts'
import { answer } from '../http/answer.ts'
import { describe } from '../http/describe.ts'
import type { StaffEnv } from '../http/env.ts'
import { idParam, refuseInvalid } from '../http/input.ts'
import { changedClocks, newPause, newTimeGrant, timekeeping } from '../shared/timekeeping.ts'
import { type ClockChange, changeClock, changeClocks } from './clock-change.ts'
import { grantTime } from './grant-time.ts'
import { pauseClock } from './pause-clock.ts'
import { readTimekeeping } from './read-timekeeping.ts'
import { resumeClock } from './resume-clock.ts'

const refusals = ['unauthenticated', 'forbidden', 'not-found'] as const

/** More time and pauses, for one attempt or for all of an assessment that run, by whoever cares for candidates. */
export function timekeepingRoutes(context: AppContext) {
  const carer = requireRole(context, 'admin', 'recruiter')
  const id = validator('param', idParam, refuseInvalid)
  const grant = validator('json', newTimeGrant, refuseInvalid)
  const pause = validator('json', newPause, refuseInvalid)

  function describeOne(summary: string) {
    return describe({
      tag: 'company',
      summary,
      response: timekeeping,
      errors: ['invalid-input', ...refusals, 'conflict'],
    })
  }
  function describeAll(summary: string) {
    return describe({ tag: 'company', summary, response: changedClocks, errors: ['invalid-input', ...refusals] })
  }
  async function one(attemptId: string, change: ClockChange) {
    await changeClock(context, attemptId, change)
    return readTimekeeping(context.db, attemptId)
  }
  async function all(assessmentId: string, change: ClockChange) {
    return { changed: await changeClocks(context, assessmentId, change) }
  }

  return new Hono<StaffEnv>()
    .post('/api/attempts/:id/extra-time', describeOne('Give a candidate more time'), carer, id, grant, async (c) =>
      answer(c, timekeeping, await one(c.req.valid('param').id, grantTime(c.req.valid('json'), c.var.user))),
    )
    .post('/api/attempts/:id/pause', describeOne('Stop the clock of an attempt'), carer, id, pause, async (c) =>
      answer(c, timekeeping, await one(c.req.valid('param').id, pauseClock(c.req.valid('json'), c.var.user))),
    )
    .post('/api/attempts/:id/resume', describeOne('Let the clock of an attempt run on'), carer, id, async (c) =>
      answer(c, timekeeping, await one(c.req.valid('param').id, resumeClock(c.var.user))),
    )
    .post(
      '/api/assessments/:id/extra-time',
      describeAll('Give more time to everybody who works on an assessment'),
      carer,
      id,
      grant,
      async (c) =>
        answer(c, changedClocks, await all(c.req.valid('param').id, grantTime(c.req.valid('json'), c.var.user))),
    )
    .post(
      '/api/assessments/:id/pause',
      describeAll('Stop the clocks of everybody who works on an assessment'),
      carer,
      id,
      pause,
      async (c) =>
        answer(c, changedClocks, await all(c.req.valid('param').id, pauseClock(c.req.valid('json'), c.var.user))),
    )
    .post(
      '/api/assessments/:id/resume',
      describeAll('Let all clocks of an assessment that stand still run on'),
      carer,
      id,
      async (c) => answer(c, changedClocks, await all(c.req.valid('param').id, resumeClock(c.var.user))),
    )
}
