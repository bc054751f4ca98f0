import { Hono } from 'hono'
import { validator } from 'hono-openapi'
import { toCandidateChallenge } from '../attempts/candidate-challenge.ts'
import type { AppContext } from '../context.ts'
import { toCandidateRun } from '../grading/candidate-run.ts'
import { runScript } from '../grading/run-script.ts'
import { type RunOptions, runTests } from '../grading/run-tests.ts'
import { streamRun, wantsLines } from '../grading/stream-run.ts'
import { answer } from '../http/answer.ts'
import { describe } from '../http/describe.ts'
import type { CandidateEnv } from '../http/env.ts'
import { refuseInvalid } from '../http/input.ts'
import { requireLink } from '../invitations/require-link.ts'
import { candidateChallenge, candidateRun, candidateScriptRun } from '../shared/attempts.ts'
import { practiceGrade, practiceScript, practiceWork } from '../shared/practice.ts'
import { gradePractice } from './grade-practice.ts'
import { practiceChallenge } from './practice-challenge.ts'
import { preparePractice, refuseUnlessBefore } from './prepare-practice.ts'

const refusals = ['invalid-input', 'not-found', 'conflict', 'gone', 'rate-limited', 'unavailable'] as const

/** The workspace to try, before the start. The browser keeps the work; nothing of it is stored here. */
export function practiceRoutes(context: AppContext) {
  const link = requireLink(context)
  const work = validator('json', practiceWork, refuseInvalid)
  return new Hono<CandidateEnv>()
    .get(
      '/api/candidate/practice',
      describe({
        tag: 'candidate',
        summary: 'The challenge to try the workspace with',
        response: candidateChallenge,
        errors: ['not-found', 'conflict', 'gone'],
      }),
      link,
      async (c) => {
        await refuseUnlessBefore(context, c.var.invitation)
        const part = { challenge: await practiceChallenge(), weight: 1 }
        const untouched = toCandidateChallenge({ part, work: {}, submissions: [], unsubmitted: false })
        return answer(c, candidateChallenge, untouched)
      },
    )
    .post(
      '/api/candidate/practice/runs',
      describe({
        tag: 'candidate',
        summary: 'Run the visible tests on practice work; as lines (application/x-ndjson) if asked for',
        response: candidateRun,
        errors: refusals,
      }),
      link,
      work,
      async (c) => {
        const { invitation, requestId: id } = c.var
        const prepared = await preparePractice({ context, invitation, work: c.req.valid('json') })
        const { slug: challenge } = prepared.challenge
        const run = async (options?: RunOptions) =>
          toCandidateRun({ id, challenge, ...(await runTests(context, prepared, options)) })
        // `never`, so that the typed client knows the answer in one piece, which is what it parses.
        if (wantsLines(c)) return streamRun(context, c, run) as never
        return answer(c, candidateRun, await run())
      },
    )
    .post(
      '/api/candidate/practice/scripts',
      describe({
        tag: 'candidate',
        summary: 'Run a script from the scratch folder of practice work',
        response: candidateScriptRun,
        errors: refusals,
      }),
      link,
      validator('json', practiceScript, refuseInvalid),
      async (c) => {
        const { path, ...work } = c.req.valid('json')
        const prepared = await preparePractice({ context, invitation: c.var.invitation, work })
        return answer(c, candidateScriptRun, await runScript(context, prepared, path, c.req.raw.signal))
      },
    )
    .post(
      '/api/candidate/practice/submissions',
      describe({
        tag: 'candidate',
        summary: 'Run the hidden tests on practice work; the answer has their number alone',
        response: practiceGrade,
        errors: refusals,
      }),
      link,
      work,
      async (c) => {
        const prepared = await preparePractice({
          context,
          invitation: c.var.invitation,
          work: c.req.valid('json'),
        })
        return answer(c, practiceGrade, await gradePractice(context, prepared))
      },
    )
}
