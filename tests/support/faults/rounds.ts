import { readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { seededRandom } from '../../../server/demo/random.ts'
import { faults } from './faults.ts'
import { broken, untilCalm } from './invariants.ts'
import { openStage, type Stage } from './stage.ts'
import { task, Writer } from './writer.ts'

const WRITERS = 4
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
 * to what it has promised. The seed decides what happens and when; what the machine makes of it is its own.
 */
export async function runRounds(options: {
  seed: number
  rounds: number
  tell?: (line: string) => void
}): Promise<RoundsResult> {
  const { seed, rounds, tell = () => {} } = options
  const random = seededRandom(seed)
  const stage = await openStage()
  try {
    const invite = await setUp(stage)
    const solution = await readFile(SOLUTION, 'utf8')
    const writers = await Promise.all(
      Array.from({ length: WRITERS }, async () => new Writer(stage.url, await invite(), solution)),
    )
    await Promise.all(writers.map((writer) => writer.start()))
    const findings: string[] = []
    const happened: string[] = []
    for (let round = 1; round <= rounds; round += 1) {
      const names = await runRound(stage, writers, invite, random)
      happened.push(...names)
      const found = [...(await untilCalm(stage)), ...(await broken(stage, writers))]
      tell(`round ${round}: ${names.join(', ')}${found.length === 0 ? '' : `\n  ${found.join('\n  ')}`}`)
      findings.push(...found.map((one) => `round ${round} (${names.join(', ')}): ${one}`))
    }
    const submissions = writers.reduce((sum, { submitted }) => sum + submitted.size, 0)
    return { findings, accidents: stage.accidents, happened, submissions }
  } finally {
    await stage.close()
  }
}

async function runRound(
  stage: Stage,
  writers: readonly Writer[],
  invite: () => Promise<string>,
  random: () => number,
): Promise<string[]> {
  // Somebody's time runs out in the middle of it all.
  await endSoon(stage, await startOther(stage, invite))
  const typing = writers.map((writer) => writer.type())
  const submitting = writers.map(async (writer) => {
    await pause(random() * MOST_DELAY_MS)
    await writer.submit()
  })
  const names: string[] = []
  for (let n = 0; n < 2; n += 1) {
    await pause(random() * MOST_DELAY_MS)
    const fault = faults[Math.floor(random() * faults.length)]
    if (!fault) continue
    names.push(fault.name)
    await fault.run(stage)
  }
  await stage.ready()
  await Promise.all(submitting)
  for (const writer of writers) writer.stop()
  await Promise.all(typing)
  await Promise.all(writers.map((writer) => writer.flush()))
  return names
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
    const response = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) }).catch(() => null)
    if (response?.ok) return response
    if (tries === 50) throw new Error(`${path}: ${response?.status} ${await response?.text()}`)
    await pause(200)
  }
}
