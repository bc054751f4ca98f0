import { readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { seededRandom } from '../../../server/demo/random.ts'
import { type Fault, faults } from './faults.ts'
import { broken, untilCalm } from './invariants.ts'
import { openStage, type Stage } from './stage.ts'
import { task, Writer } from './writer.ts'

const WRITERS = 4
const FAULTS = 2
const SIGNALS = ['SIGINT', 'SIGTERM'] as const
const MOST_DELAY_MS = 1_200
const SOLUTION = new URL(`../../../challenges/${task.challenge}/solution/typescript/${task.path}`, import.meta.url)

export interface RoundsResult {
  /** What was not as it was promised, with the round in which it was found. */
  readonly findings: string[]
  /** Processes that ended though nobody had killed them; they were started again. */
  readonly accidents: readonly string[]
  readonly happened: readonly string[]
  readonly submissions: number
}

/**
 * Runs the product while people write, lets two things happen to it at random moments of each round, and then holds it
 * to what it has promised. Seed and number of a round decide what happens in it and when, whichever rounds came before;
 * what the machine makes of it is its own.
 */
export async function runRounds(options: {
  seed: number
  rounds: number
  /** The number of the first round. Default 1. */
  first?: number
  tell?: (line: string) => void
}): Promise<RoundsResult> {
  const { seed, rounds, first = 1, tell = () => {} } = options
  const stage = await openStage()
  const interrupted = () => stage.close().finally(() => process.exit(130))
  for (const signal of SIGNALS) process.once(signal, interrupted)
  try {
    const invite = await setUp(stage)
    const solution = await readFile(SOLUTION, 'utf8')
    const writers = await Promise.all(
      Array.from({ length: WRITERS }, async () => new Writer(stage.url, await invite(), solution)),
    )
    await Promise.all(writers.map((writer) => writer.start()))
    const findings: string[] = []
    const happened: string[] = []
    for (let round = first; round < first + rounds; round += 1) {
      const begun = performance.now()
      const names: string[] = []
      const found = await runRound({ stage, writers, invite, names, random: seededRandom(seed * 1_000 + round) })
      happened.push(...names)
      const seconds = ((performance.now() - begun) / 1_000).toFixed(1)
      tell([`round ${round} (${seconds} s): ${names.join(', ')}`, ...found].join('\n  '))
      findings.push(...found.map((one) => `round ${round} (${names.join(', ')}): ${one}`))
    }
    const submissions = writers.reduce((sum, { submitted }) => sum + submitted.size, 0)
    return { findings, accidents: stage.accidents, happened, submissions }
  } finally {
    for (const signal of SIGNALS) process.off(signal, interrupted)
    await stage.close()
  }
}

interface Round {
  readonly stage: Stage
  readonly writers: readonly Writer[]
  readonly invite: () => Promise<string>
  readonly random: () => number
  /** Where it notes what has happened. */
  readonly names: string[]
}

/** Says what was not as it should be; also what kept the round from its end. */
async function runRound(round: Round): Promise<string[]> {
  try {
    await makeTrouble(round)
  } catch (error) {
    return [`${error instanceof Error ? error.message : String(error)}\n${round.stage.lastWords()}`]
  } finally {
    for (const writer of round.writers) writer.stop()
  }
  return [...(await untilCalm(round.stage)), ...(await broken(round.stage, round.writers))]
}

async function makeTrouble({ stage, writers, invite, random, names }: Round): Promise<void> {
  // Somebody's time runs out in the middle of it all.
  await endSoon(stage, await startOther(stage, invite))
  const typing = writers.map((writer) => writer.type())
  const submitting = writers.map(async (writer) => {
    await pause(random() * MOST_DELAY_MS)
    await writer.submit()
  })
  const people = Promise.all([...typing, ...submitting])
  people.catch(() => {})
  for (let n = 0; n < FAULTS; n += 1) {
    await pause(random() * MOST_DELAY_MS)
    const fault = faults[Math.floor(random() * faults.length)] as Fault
    names.push(fault.name)
    await fault.run(stage)
  }
  await stage.ready()
  await Promise.all(submitting)
  for (const writer of writers) writer.stop()
  await people
  await Promise.all(writers.map((writer) => writer.flush()))
}

async function startOther(stage: Stage, invite: () => Promise<string>): Promise<string> {
  const other = new Writer(stage.url, await invite(), 'export {}\n')
  await other.start()
  return other.attemptId
}

async function endSoon(stage: Stage, attemptId: string): Promise<void> {
  const { sql } = stage.database()
  await sql`
    update attempts set started_at = now() - duration_ms * interval '1 millisecond' - interval '2 seconds'
    where id = ${attemptId}`
  await sql`
    update graphile_worker._private_jobs set run_at = now() + interval '1 second'
    where key = ${`close-attempt:${attemptId}`}`
}

/** A company, a webhook and an assessment; answers with a way to make links to it. */
async function setUp(stage: Stage): Promise<() => Promise<string>> {
  const person = { name: 'Fault', email: 'fault@example.com', password: 'correct horse battery' }
  await post(stage, '/api/setup', { company: 'Faults', ...person })
  const signedIn = await post(stage, '/api/auth/sign-in/email', { email: person.email, password: person.password })
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ')
  await post(stage, '/api/webhooks', { url: stage.receiver.url }, cookie)
  const assessment = await post(
    stage,
    '/api/assessments',
    { title: 'Faults', role: 'Engineer', durationMinutes: 600, challenges: [{ slug: task.challenge }] },
    cookie,
  )
  const { id } = (await assessment.json()) as { id: string }
  const { sql } = stage.database()
  await sql.unsafe(`
    create table verdict_writes (submission uuid not null);
    create function note_verdict() returns trigger language plpgsql as $$
      begin insert into verdict_writes values (new.id); return new; end $$;
    create trigger note_verdict after update of verdict on submissions for each row execute function note_verdict();
  `)
  let count = 0
  return async () => {
    count += 1
    const body = { name: `Candidate ${count}`, email: `candidate${count}@example.com` }
    const made = await post(stage, `/api/assessments/${id}/invitations`, body, cookie)
    const { link } = (await made.json()) as { link: string }
    return link.slice(link.lastIndexOf('/') + 1)
  }
}

/** A request of the company's, which is asked again while a process comes back. */
async function post({ url }: Stage, path: string, body: unknown, cookie = ''): Promise<Response> {
  for (let tries = 1; ; tries += 1) {
    const headers = { 'content-type': 'application/json', origin: url, ...(cookie && { cookie }) }
    const init = { method: 'POST', headers, body: JSON.stringify(body), signal: AbortSignal.timeout(10_000) }
    const response = await fetch(url + path, init).catch(() => null)
    if (response?.ok) return response
    if (tries === 50) throw new Error(`${path}: ${response?.status} ${await response?.text()}`)
    await pause(200)
  }
}
