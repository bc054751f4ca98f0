import { eq } from 'drizzle-orm'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { auditLog } from '../../server/audit/tables.ts'
import { parseChallenge } from '../../server/challenges/format/parse-challenge.ts'
import { sampleSource } from '../../server/challenges/format/sample-source.ts'
import { selectChallenge, selectCurrentChallenges } from '../../server/challenges/select-challenge.ts'
import { storeChallengeVersions } from '../../server/challenges/store-versions.ts'
import { challenges, challengeVersions } from '../../server/challenges/tables.ts'
import { createTestDatabase } from '../support/database.ts'

const database = await createTestDatabase()
const { db } = database

afterAll(() => database.close())

beforeEach(async () => {
  await db.delete(challenges)
  await db.delete(challengeVersions)
})

const first = parseChallenge(sampleSource())
const second = parseChallenge(sampleSource({ 'statement.md': 'A better statement.\n' }))
const written = parseChallenge({
  slug: 'reply',
  files: {
    'challenge.yaml': { text: 'title: Reply\nkind: written\nquestions: [{ id: a, prompt: b }]\n' },
    'statement.md': { text: 'Reply.' },
  },
})

async function currentHashes(): Promise<Record<string, string>> {
  const current = await selectCurrentChallenges(db)
  return Object.fromEntries([...current].map(([slug, challenge]) => [slug, challenge.hash]))
}

test('a version comes back as it was stored', async () => {
  await storeChallengeVersions(db, [first])
  expect(await selectChallenge(db, first.hash)).toEqual(first)
})

test('what JSON columns refuse is kept: zero characters, byte order marks, bytes that are no text', async () => {
  const odd = parseChallenge(
    sampleSource({ 'files/typescript/odd.ts': '\ufeffa\u0000b\r\n', 'images/a.png': Buffer.from([0xff, 0x00]) }),
  )
  await storeChallengeVersions(db, [odd])
  expect(await selectChallenge(db, odd.hash)).toEqual(odd)
})

test('storing again changes nothing', async () => {
  await storeChallengeVersions(db, [first, written])
  const before = await db.select().from(challenges)
  await storeChallengeVersions(db, [written, first])
  expect(await db.select().from(challenges)).toEqual(before)
  expect(await db.$count(challengeVersions)).toBe(2)
})

test('a first version is published, a later one is kept beside it until somebody publishes it', async () => {
  expect(await storeChallengeVersions(db, [first])).toEqual([first.hash])
  expect(await storeChallengeVersions(db, [second])).toEqual([second.hash])
  expect(await currentHashes()).toEqual({ 'count-requests': first.hash })
  expect(await db.select({ found: challenges.foundHash }).from(challenges)).toEqual([{ found: second.hash }])
  expect((await selectChallenge(db, second.hash)).statement).toBe(second.statement)
})

test('a content that comes back is what the folder holds again', async () => {
  for (const challenge of [first, second, first]) await storeChallengeVersions(db, [challenge])
  expect(await db.select({ found: challenges.foundHash }).from(challenges)).toEqual([{ found: first.hash }])
})

test('the first version of a challenge is in the audit log, once', async () => {
  await Promise.all(Array.from({ length: 4 }, () => storeChallengeVersions(db, [written])))
  const log = await db.select().from(auditLog).where(eq(auditLog.subject, 'reply'))
  expect(log.filter(({ details }) => details.includes(written.hash)).at(-1)).toMatchObject({
    actorId: null,
    actorName: 'Assay',
    action: 'challenge.published',
  })
})

test('the audit log only grows', async () => {
  await storeChallengeVersions(db, [first])
  const refusal = { cause: expect.objectContaining({ message: 'The audit log only grows.' }) }
  await expect(db.delete(auditLog)).rejects.toMatchObject(refusal)
  await expect(db.update(auditLog).set({ actorName: 'Nobody' })).rejects.toMatchObject(refusal)
  await expect(db.execute('truncate audit_log')).rejects.toMatchObject(refusal)
})

test('the published ones are all of them, or those that are asked for and exist', async () => {
  await storeChallengeVersions(db, [first, written])
  expect(await currentHashes()).toEqual({ 'count-requests': first.hash, reply: written.hash })
  expect([...(await selectCurrentChallenges(db, ['count-requests', 'unknown'])).keys()]).toEqual(['count-requests'])
})

test('several servers may store at once', async () => {
  await Promise.all(Array.from({ length: 8 }, () => storeChallengeVersions(db, [first, written])))
  expect(await db.$count(challengeVersions)).toBe(2)
  expect(await currentHashes()).toEqual({ 'count-requests': first.hash, reply: written.hash })
})

test('a hash that was never stored is an error', async () => {
  await expect(selectChallenge(db, 'none')).rejects.toThrow('No challenge is stored under the hash none.')
})
