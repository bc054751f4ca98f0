import { afterAll, beforeAll, expect, test } from 'vitest'
import { sweepAttempts } from '../../server/attempts/sweep-attempts.ts'
import { fillHistory } from '../support/fill-history.ts'
import { type Candidate, candidateOf, nothing } from './support/candidate.ts'
import { readEvents } from './support/events.ts'
import { type Client, createWorld, type World } from './support/world.ts'

const ATTEMPTS = 100_000

/** Tables that grow with every candidate. What each has of one of them, an index must find. */
const large = [
  'invitations',
  'attempts',
  'attempt_challenges',
  'submissions',
  'runs',
  'journal_batches',
  'hiring_events',
]

/** The list says how many attempts there are in all, and only all of them can tell: a few milliseconds for these. */
const countsAll = 'select count(*) from "attempts"'

let world: World
let candidate: Candidate
let reviewer: Client
let attemptId: string
let assessment: string
beforeAll(async () => {
  world = await createWorld()
  candidate = candidateOf(world, await world.invite())
  ;[assessment = ''] = (await fillHistory(world.database.sql, ATTEMPTS)).assessments
  await world.database.sql`vacuum analyze`
  attemptId = (await (await candidate.start()).json()).id
  reviewer = await world.staff('reviewer')
  await candidate.api.journal.$post({ json: candidate.write('first') })
}, 120_000)
afterAll(() => world.close())

interface Statement {
  readonly text: string
  readonly parameters: readonly unknown[]
}

/** What was asked of the database meanwhile, each text once. */
async function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
  const seen = new Map<string, Statement>()
  const { options } = world.database.sql
  options.debug = (_connection, text, parameters) => void seen.set(text, { text, parameters })
  await work()
  options.debug = false
  return [...seen.values()].filter(
    ({ text }) => text !== countsAll && /^\s*(select|update|insert|delete|with)\b/i.test(text),
  )
}

interface PlanNode {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly Plans?: PlanNode[]
}

/** The large tables that PostgreSQL would read from one end to the other. */
async function scannedBy({ text, parameters }: Statement): Promise<string[]> {
  const explained = `explain (format json) ${text}`
  const [row] = await world.database.sql.unsafe(explained, [...parameters] as never[], { prepare: true })
  const plan = row?.['QUERY PLAN'] as string | { Plan: PlanNode }[]
  const [{ Plan: top }] = (typeof plan === 'string' ? JSON.parse(plan) : plan) as [{ Plan: PlanNode }]
  return scansIn(top).filter((table) => large.includes(table))
}

function scansIn(node: PlanNode): string[] {
  const own = node['Node Type'] === 'Seq Scan' ? [node['Relation Name'] ?? ''] : []
  return [...own, ...(node.Plans ?? []).flatMap(scansIn)]
}

async function scans(work: () => Promise<unknown>): Promise<string[]> {
  const statements = await statementsOf(work)
  expect(statements.length).toBeGreaterThan(0)
  const found = await Promise.all(
    statements.map(async (statement) => {
      const tables = await scannedBy(statement)
      return tables.map((table) => `${table}: ${statement.text.replace(/\s+/g, ' ').slice(0, 400)}`)
    }),
  )
  return found.flat()
}

const code = { challenge: 'doubling', language: 'typescript' } as const

test.each<[string, () => Promise<unknown>]>([
  ['opening a link', () => candidate.api.invitation.$get()],
  ['the workspace', () => candidate.api.attempt.$get()],
  ['a batch of the journal', () => candidate.api.journal.$post({ json: candidate.write('second') })],
  ['a run', () => candidate.api.runs.$post({ json: { ...code, journal: candidate.write('third') } })],
  ['the runs so far', () => candidate.api.runs.$get()],
  [
    'a submission',
    () => candidate.api.submissions.$post({ json: { ...code, journal: candidate.write('return n * 2') } }),
  ],
  ['grading it', () => world.work()],
  ['the sweep', () => sweepAttempts(world.context)],
  ['finishing', () => candidate.api.finish.$post({ json: { journal: nothing() } })],
  ['a reviewer’s look at an attempt', lookAtAttempt],
  ['the newest attempts', () => listAttempts({})],
  ['the attempts of an assessment', () => listAttempts({ assessment })],
])('%s reads no large table from end to end', async (_what, work) => {
  expect(await scans(work)).toEqual([])
})

test('an event stream reads no large table from end to end', async () => {
  const found = await scans(async () => {
    const { token } = candidate
    const answer = await world.app.request('/api/candidate/events', { headers: { authorization: `Bearer ${token}` } })
    const events = readEvents(answer)
    await events.begun()
    await events.next()
    await events.close()
  })
  expect(found).toEqual([])
})

async function listAttempts(query: Record<string, string>): Promise<void> {
  const answer = await reviewer.api.attempts.$get({ query })
  expect(answer.status).toBe(200)
}

async function lookAtAttempt(): Promise<void> {
  const answer = await reviewer.api.attempts[':id'].$get({ param: { id: attemptId } })
  expect(answer.status).toBe(200)
}
