import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../../server/shared/review.ts'
import { fillTable, nobody, noPicture, routeOf, routeTable, statusOf } from './support/route-table.ts'
import { createWorld, type World } from './support/world.ts'

let world: World
let token: string
beforeAll(async () => {
  world = await createWorld()
  token = await fillTable(world)
})
afterAll(() => world.close())

/** Where authors get in: the library is theirs, and of candidates they learn no name. */
const authors = [
  'GET /api/me',
  'GET /api/challenges',
  'GET /api/challenges/:slug/feedback',
  /^\w+ \/api\/(library|sessions)(\/|$)/,
]

/** Where recruiters get in: invitations, stages, decisions and reports, and nothing that tells of a hidden test. */
const recruiters = [
  'GET /api/me',
  'GET /api/events',
  'GET /api/assessments',
  'GET /api/assessments/:id',
  'GET /api/assessments/:id/board',
  'GET /api/attempts/:id/report',
  'GET /api/attempts/:id/decisions',
  'POST /api/attempts/:id/decisions',
  /^POST \/api\/(attempts|assessments)\/:id\/(extra-time|pause|resume)$/,
  'POST /api/review-decisions',
  /^\w+ \/api\/attempts\/:id\/interview-links$/,
  'POST /api/interview-links/:id/revoke',
  /^\w+ \/api\/assessments\/:id\/invitations(\/|$)/,
  /^\w+ \/api\/invitations\/(?!.*\/erasure$)/,
  /^\w+ \/api\/sessions(\/|$)/,
]

/** Open on purpose, or better-auth's own. */
const open = /^\w+ \/(healthz|readyz|\*|api\/(setup|openapi\.json|auth\/.*|\*))$/

describe.each(routeTable)('%s %s', (method, path, body, [anybody, candidate, reviewer, admin]) => {
  test('nobody, candidate, reviewer, admin', async () => {
    const cookie = async (role: Role) => ({ cookie: await world.staffCookie(role) })
    expect([
      await statusOf(world, method, path(), body, {}),
      await statusOf(world, method, path(), body, { authorization: `Bearer ${token}` }),
      await statusOf(world, method, path(), body, await cookie('reviewer')),
      await statusOf(world, method, path(), body, await cookie('admin')),
    ]).toEqual([anybody, candidate, reviewer, admin])
  })

  test.each([
    ['author', authors],
    ['recruiter', recruiters],
  ] as const)('%s', async (role, theirs) => {
    const route = routeOf(method, path())
    const isTheirs = theirs.some((known) => (typeof known === 'string' ? known === route : known.test(route)))
    const refusal = reviewer === 401 ? 401 : 403
    const status = await statusOf(world, method, path(), body, { cookie: await world.staffCookie(role) })
    expect([401, 403].includes(status) ? status : 'let in').toBe(isTheirs ? 'let in' : refusal)
  })
})

test('an id that is nobody’s is refused, whoever asks', async () => {
  const answers: [string, number][] = []
  for (const [method, path, body] of routeTable) {
    const foreign = path().replace(/[0-9a-f-]{36}/, nobody)
    if (!foreign.includes(nobody) || path().includes(noPicture) || path().includes('/candidate/')) continue
    const status = await statusOf(world, method, foreign, body, { cookie: await world.staffCookie('admin') })
    answers.push([routeOf(method, path()), status])
  }
  expect(answers.filter(([, status]) => status !== 404)).toEqual([])
  expect(answers.length).toBeGreaterThan(40)
})

test('a view is its maker’s alone', async () => {
  const reviewer = await world.staff('reviewer')
  const { id } = await (await reviewer.api.views.$post({ json: { name: 'Of mine', search: '' } })).json()
  expect(await statusOf(world, 'DELETE', `/api/views/${id}`, null, { cookie: await world.staffCookie('admin') })).toBe(
    404,
  )
  expect(
    await statusOf(world, 'DELETE', `/api/views/${id}`, null, { cookie: await world.staffCookie('reviewer') }),
  ).toBe(204)
})

test('every route of the API stands in the table or is open on purpose', () => {
  const known = new Set(routeTable.map(([method, path]) => routeOf(method, path())))
  const missing = world.app.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path}`)
    .filter((route) => !known.has(route) && !open.test(route))
  expect([...new Set(missing)]).toEqual([])
})
