import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../../server/app.ts'
import { createContext } from '../../server/context.ts'
import { createSharedLimiter } from '../../server/rate-limits/shared-limiter.ts'
import { rateTakes } from '../../server/rate-limits/tables.ts'
import { createTasks } from '../../server/tasks.ts'
import { createWorld, type World } from './support/world.ts'

/** Two processes on one database, each with its own application. */
let world: World
let other: ReturnType<typeof createContext>
beforeAll(async () => {
  world = await createWorld()
  const { sandbox, log, now, publicUrl } = world.context
  other = createContext({
    connection: world.database,
    sandbox,
    log,
    now,
    publicUrl,
    authSecret: 'a secret for tests only, 32 characters',
  })
})
afterAll(async () => {
  await other?.close()
  await world?.close()
})

const minuteMs = 60_000

test('what two processes allow is what one would', async () => {
  const rate = { limit: 5, perMs: minuteMs }
  const limiters = [world.context.db, other.db].map((db) => createSharedLimiter(db, 'both', rate))
  const at = world.context.now()
  const takes = await Promise.all(Array.from({ length: 20 }, (_, n) => limiters[n % 2]?.take('somebody', at)))
  expect(takes.filter((take) => take?.isAllowed)).toHaveLength(5)
  const later = new Date(at.getTime() + minuteMs)
  expect(await limiters[1]?.take('somebody', later)).toEqual({ isAllowed: true, left: 4, againInMs: minuteMs })
  expect((await limiters[0]?.take('somebody else', at))?.isAllowed).toBe(true)
})

test('it is a stretch that moves, not a window that begins anew', async () => {
  const limiter = createSharedLimiter(world.context.db, 'moving', { limit: 2, perMs: 1_000 })
  const take = async (ms: number) => {
    const { isAllowed, left, againInMs } = await limiter.take('k', new Date(1_000_000 + ms))
    return [isAllowed, left, againInMs]
  }
  expect(await take(0)).toEqual([true, 1, 1_000])
  expect(await take(900)).toEqual([true, 0, 100])
  expect(await take(999)).toEqual([false, 0, 1])
  expect(await take(1_000)).toEqual([true, 0, 900])
  expect(await take(1_001)).toEqual([false, 0, 899])
})

test('guesses at one password are counted over all processes, and no address is kept in clear', async () => {
  const apps = [world.app, createApp(other)]
  const guess = async (n: number) => {
    const response = await apps[n % 2]?.request('/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: world.context.publicUrl },
      body: JSON.stringify({ email: 'guessed@example.com', password: `guess ${n}` }),
    })
    return response?.status
  }
  const statuses: (number | undefined)[] = []
  for (let n = 0; n < 12; n++) statuses.push(await guess(n))
  expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429])
  expect(JSON.stringify(await world.database.sql`select * from rate_takes`)).not.toContain('guessed')
})

test('a key is told what is left of its allowance, and for how long to wait', async () => {
  const admin = await world.staff('admin')
  const made = await admin.api.keys.$post({ json: { name: 'Busy', scopes: ['audit:read'], days: 1 } })
  const { key } = await made.json()
  const ask = () => world.app.request('/api/audit', { headers: { authorization: `Bearer ${key}` } })
  const first = await ask()
  expect(first.headers.get('ratelimit-policy')).toBe('"key";q=600;w=60')
  expect(first.headers.get('ratelimit')).toBe('"key";r=599;t=60')
  const at = world.context.now().getTime()
  await world.context.db.update(rateTakes).set({ takes: Array.from({ length: 600 }, (_, n) => at - 30_000 + n) })
  const refused = await ask()
  expect(refused.status).toBe(429)
  expect(refused.headers.get('retry-after')).toBe('30')
  expect(refused.headers.get('ratelimit')).toBe('"key";r=0;t=30')
  expect(await refused.json()).toMatchObject({ error: { code: 'rate-limited', details: { retryAfterS: 30 } } })
})

test('what nobody looks back at any more is forgotten', async () => {
  await world.context.db.update(rateTakes).set({ at: world.context.now() })
  expect(await world.context.db.$count(rateTakes)).toBeGreaterThan(0)
  world.advance(25 * 3_600_000)
  await createTasks(world.context)['forget-takes']({}, undefined as never)
  expect(await world.context.db.$count(rateTakes)).toBe(0)
})
