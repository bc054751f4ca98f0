import { type Context, Hono } from 'hono'
import { validator } from 'hono-openapi'
import type { Actor } from '../audit/audit-event.ts'
import { requireRole } from '../auth/require-role.ts'
import type { AppContext } from '../context.ts'
import { answer } from '../http/answer.ts'
import { describe } from '../http/describe.ts'
import type { StaffEnv } from '../http/env.ts'
import { refuseInvalid } from '../http/input.ts'
import {
  changesQuery,
  checkRequest,
  library,
  libraryChallenge,
  moveRequest,
  publishRequest,
  slugParam,
  versionChanges,
  versionQuality,
  versionQuery,
} from '../shared/library.ts'
import { challengeStatistics, statisticsQuery } from '../shared/library-statistics.ts'
import { compareVersions } from './compare-versions.ts'
import { listLibrary } from './list-library.ts'
import { moveAssessment } from './move-assessment.ts'
import { publishVersion } from './publish-version.ts'
import { readLibraryChallenge } from './read-challenge.ts'
import { readQuality, requestCheck } from './read-quality.ts'
import { retireChallenge } from './retire-challenge.ts'
import { readStatistics } from './statistics/read-statistics.ts'

const refusals = ['unauthenticated', 'forbidden', 'not-found'] as const

/** What authors see and do. The acts answer with the challenge as it is then. */
export function libraryRoutes(context: AppContext) {
  const author = requireRole(context, 'author')
  const inPath = validator('param', slugParam, refuseInvalid)
  const challengeOf = async (c: Context<StaffEnv>, slug: string) =>
    answer(c, libraryChallenge, await readLibraryChallenge({ context, slug }))
  return new Hono<StaffEnv>()
    .get(
      '/api/library',
      describe({
        tag: 'company',
        summary: 'Every challenge, and folders that cannot be read',
        response: library,
        errors: ['unauthenticated', 'forbidden'],
      }),
      author,
      async (c) => answer(c, library, await listLibrary({ context })),
    )
    .get(
      '/api/library/:slug',
      describe({
        tag: 'company',
        summary: 'A challenge, its versions, where it is used, what was done to it',
        response: libraryChallenge,
        errors: refusals,
      }),
      author,
      inPath,
      (c) => challengeOf(c, c.req.valid('param').slug),
    )
    .get(
      '/api/library/:slug/changes',
      describe({
        tag: 'company',
        summary: 'What is between two versions, file by file',
        response: versionChanges,
        errors: refusals,
      }),
      author,
      inPath,
      validator('query', changesQuery, refuseInvalid),
      async (c) => {
        const { from, to } = c.req.valid('query')
        return answer(c, versionChanges, await compareVersions({ context, slug: c.req.valid('param').slug, from, to }))
      },
    )
    .get(
      '/api/library/:slug/quality',
      describe({
        tag: 'company',
        summary: 'What the check says of a version',
        response: versionQuality,
        errors: refusals,
      }),
      author,
      inPath,
      validator('query', versionQuery, refuseInvalid),
      async (c) => {
        const { slug } = c.req.valid('param')
        return answer(c, versionQuality, await readQuality({ context, slug, hash: c.req.valid('query').version }))
      },
    )
    .get(
      '/api/library/:slug/statistics',
      describe({
        tag: 'company',
        summary: 'What finished attempts say of a challenge; nothing under five',
        response: challengeStatistics,
        errors: refusals,
      }),
      author,
      inPath,
      validator('query', statisticsQuery, refuseInvalid),
      async (c) => {
        const { slug } = c.req.valid('param')
        const { version } = c.req.valid('query')
        return answer(c, challengeStatistics, await readStatistics({ context, slug, version }))
      },
    )
    .post(
      '/api/library/:slug/check',
      describe({
        tag: 'company',
        summary: 'Have a version checked now',
        response: versionQuality,
        status: 202,
        errors: refusals,
      }),
      author,
      inPath,
      validator('json', checkRequest, refuseInvalid),
      async (c) => {
        const { slug } = c.req.valid('param')
        const { hash } = c.req.valid('json')
        return answer(c, versionQuality, await requestCheck({ context, slug, hash }), 202)
      },
    )
    .post(
      '/api/library/:slug/publish',
      describe({
        tag: 'company',
        summary: 'Make a version the one that new assessments get',
        response: libraryChallenge,
        errors: [...refusals, 'conflict'],
      }),
      author,
      inPath,
      validator('json', publishRequest, refuseInvalid),
      async (c) => {
        const { slug } = c.req.valid('param')
        await publishVersion({ context, actor: actorOf(c), slug, request: c.req.valid('json') })
        return challengeOf(c, slug)
      },
    )
    .post(
      '/api/library/:slug/retire',
      describe({
        tag: 'company',
        summary: 'Offer a challenge to new assessments no longer',
        response: libraryChallenge,
        errors: [...refusals, 'conflict'],
      }),
      author,
      inPath,
      async (c) => {
        const { slug } = c.req.valid('param')
        await retireChallenge({ context, actor: actorOf(c), slug })
        return challengeOf(c, slug)
      },
    )
    .post(
      '/api/library/:slug/move',
      describe({
        tag: 'company',
        summary: 'Give an assessment the published version',
        response: libraryChallenge,
        errors: [...refusals, 'conflict'],
      }),
      author,
      inPath,
      validator('json', moveRequest, refuseInvalid),
      async (c) => {
        const { slug } = c.req.valid('param')
        await moveAssessment({ context, actor: actorOf(c), slug, request: c.req.valid('json') })
        return challengeOf(c, slug)
      },
    )
}

function actorOf(c: Context<StaffEnv>): Actor {
  return { id: c.var.user.id, name: c.var.user.name }
}
