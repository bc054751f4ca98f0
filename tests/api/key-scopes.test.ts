import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Scope, scopes } from '../../server/shared/api-keys.ts'
import { fillTable, routeOf, routeTable, statusOf } from './support/route-table.ts'
import { createWorld, type World } from './support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
  await fillTable(world)
})
afterAll(() => world.close())

/** Every route that takes a key, and the scope that its description names. */
const keyRoutes: Readonly<Record<string, Scope>> = {
  'GET /api/challenges': 'assessments:read',
  'GET /api/assessments': 'assessments:read',
  'GET /api/assessments/:id': 'assessments:read',
  'GET /api/assessments/:id/board': 'assessments:read',
  'GET /api/assessments/:id/draft': 'assessments:read',
  'GET /api/assessments/:id/rubric': 'assessments:read',
  'POST /api/assessments': 'assessments:write',
  'POST /api/assessment-drafts': 'assessments:write',
  'PUT /api/assessments/:id/draft': 'assessments:write',
  'POST /api/assessments/:id/discard': 'assessments:write',
  'POST /api/assessments/:id/publish': 'assessments:write',
  'POST /api/assessments/:id/archive': 'assessments:write',
  'POST /api/assessments/:id/restore': 'assessments:write',
  'GET /api/assessments/:id/invitations': 'invitations:read',
  'GET /api/assessments/:id/invitations/export': 'invitations:read',
  'GET /api/invitations/:id/timeline': 'invitations:read',
  'POST /api/assessments/:id/invitations': 'invitations:write',
  'POST /api/assessments/:id/invitations/import': 'invitations:write',
  'POST /api/assessments/:id/invitations/import/preview': 'invitations:write',
  'POST /api/invitations/:id/revoke': 'invitations:write',
  'POST /api/invitations/:id/resend': 'invitations:write',
  'POST /api/invitations/:id/reopen': 'invitations:write',
  'POST /api/invitations/:id/extra-time': 'invitations:write',
  'GET /api/attempts': 'results:read',
  'GET /api/attempts/:id': 'results:read',
  'GET /api/attempts/:id/report': 'results:read',
  'GET /api/attempts/:id/decisions': 'results:read',
  'GET /api/attempt-export': 'results:read',
  'GET /api/assessments/:id/cohort': 'results:read',
  'POST /api/attempts/:id/decisions': 'decisions:write',
  'POST /api/review-decisions': 'decisions:write',
  'GET /api/audit': 'audit:read',
  'GET /api/audit-export': 'audit:read',
}

describe('an admin’s key', () => {
  const keys = new Map<Scope, string>()
  beforeAll(async () => {
    const admin = await world.staff('admin')
    for (const scope of scopes) {
      const made = await admin.api.keys.$post({ json: { name: scope, scopes: [scope], days: 1 } })
      keys.set(scope, (await made.json()).key)
    }
  })

  test.each(routeTable)(
    '%s %s lets in the scope that it names and no other',
    async (method, path, body, [, , , admin]) => {
      const route = routeOf(method, path())
      const statuses: [Scope, number][] = []
      for (const [scope, key] of keys) {
        statuses.push([scope, await statusOf(world, method, path(), body, { authorization: `Bearer ${key}` })])
      }
      // To a candidate's route a key is a link that leads nowhere; a tracking system's knows its own keys alone.
      const refusals = admin === 401 ? [401, 404] : [403]
      const letIn = statuses.filter(([, status]) => !refusals.includes(status)).map(([scope]) => scope)
      const named = keyRoutes[route]
      expect(letIn).toEqual(named ? [named] : [])
      expect(statuses.map(([, status]) => status)).not.toContain(500)
    },
  )

  test('every route that takes a key stands in the list', () => {
    const known = new Set(routeTable.map(([method, path]) => routeOf(method, path())))
    expect(Object.keys(keyRoutes).filter((route) => !known.has(route))).toEqual([])
  })
})
