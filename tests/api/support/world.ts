import { randomUUID } from 'node:crypto'
import { runOnce } from 'graphile-worker'
import { hc } from 'hono/client'
import { pino } from 'pino'
import type { Sandbox } from '../../../sandbox/index.ts'
import { type AppType, createApp } from '../../../server/app.ts'
import { createUser } from '../../../server/auth/create-user.ts'
import { saveCompany } from '../../../server/auth/set-up.ts'
import { type AppContext, type ContextOptions, createContext } from '../../../server/context.ts'
import { queueLog } from '../../../server/jobs/queue-log.ts'
import type { Mailer } from '../../../server/mail/mailer.ts'
import type { NewAssessment, NewInvitation } from '../../../server/shared/assessments.ts'
import type { Role } from '../../../server/shared/review.ts'
import { createTasks } from '../../../server/tasks.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { storeTestChallenges } from './challenges.ts'
import { createFakeSandbox, type FakeSandbox } from './fake-sandbox.ts'
import { holdToDocument } from './hold-to-document.ts'

export type Client = ReturnType<typeof hc<AppType>>

/** An Assay of its own: database, API, clock and sandbox, without a port, a worker or a second process. */
export interface World {
  readonly app: ReturnType<typeof createApp>
  readonly context: AppContext
  readonly database: TestDatabase
  readonly sandbox: FakeSandbox
  /** What was logged, a JSON line each. */
  readonly logged: string[]
  /** Moves the clock. It stands still otherwise. */
  advance(ms: number): void
  /** Does every job that is due by the machine's clock, until none is left. */
  work(): Promise<void>
  client(headers?: Record<string, string>): Client
  /** A client with the cookie of somebody who holds that role. */
  staff(role: Role): Promise<Client>
  /** The cookie itself, for requests by hand. */
  staffCookie(role: Role): Promise<string>
  /** A link's token, for a new assessment or that one. */
  invite(options?: { assessment?: Partial<NewAssessment>; invitation?: Partial<NewInvitation> }): Promise<string>
  close(): Promise<void>
}

interface WorldOptions {
  readonly sandbox?: Sandbox
  /** Whether webhooks may lead to this machine. Default false, as in production. */
  readonly allowPrivateTargets?: boolean
  /** Default: as in production. */
  readonly outbound?: ContextOptions['outbound']
  /** Default: none, so that mails are kept. */
  readonly mailer?: Mailer
  /** How people get in, where it differs from the usual. */
  readonly signIn?: Pick<ContextOptions, 'requireSecondFactor' | 'singleSignOn' | 'passwords'>
}

const origin = 'http://localhost:4300'

export async function createWorld(options: WorldOptions = {}): Promise<World> {
  const database = await createTestDatabase()
  await storeTestChallenges(database.db)
  await saveCompany(database.db, { name: 'Test Company', contact: 'hiring@example.com' })
  const sandbox = createFakeSandbox()
  const logged: string[] = []
  let now = Date.UTC(2026, 0, 15, 9)
  const context = createContext({
    connection: database,
    sandbox: options.sandbox ?? sandbox,
    log: pino({ level: 'warn' }, { write: (line) => logged.push(line) }),
    authSecret: 'a secret for tests only, 32 characters',
    publicUrl: origin,
    mailer: options.mailer ?? null,
    allowPrivateTargets: options.allowPrivateTargets ?? false,
    ...(options.outbound && { outbound: options.outbound }),
    ...options.signIn,
    now: () => new Date(now),
  })
  const app = heldToItsDocument(createApp(context))
  const client = (headers: Record<string, string> = {}): Client =>
    hc<AppType>(origin, {
      headers,
      fetch: async (input: string | URL | Request, init?: RequestInit) => app.request(input, init),
    })
  const cookies = new Map<Role, string>()

  const world: World = {
    app,
    context,
    database,
    sandbox,
    logged,
    advance: (ms) => {
      now += ms
    },
    work: () =>
      runOnce({ connectionString: database.url, taskList: taskListOf(context), logger: queueLog(context.log) }),
    client,
    async staffCookie(role) {
      const cookie = cookies.get(role) ?? (await signIn(world, role))
      cookies.set(role, cookie)
      return cookie
    },
    staff: async (role) => client({ cookie: await world.staffCookie(role) }),
    async invite({ assessment = {}, invitation = {} } = {}) {
      const admin = await world.staff('admin')
      const made = await admin.api.assessments.$post({ json: { ...anAssessment, ...assessment } })
      const { id } = await made.json()
      const json = { name: 'Ada', email: 'ada@example.com', ...invitation }
      const invited = await admin.api.assessments[':id'].invitations.$post({ param: { id }, json })
      const { link } = await invited.json()
      return link.slice(`${origin}/t/`.length)
    },
    async close() {
      await context.close()
      await database.close()
    },
  }
  return world
}

/**
 * Every answer that a test gets is checked against the API's document: it is either true or a test fails. `app.request`
 * and a real port both go through `fetch`.
 */
function heldToItsDocument(app: ReturnType<typeof createApp>): ReturnType<typeof createApp> {
  const fetch = app.fetch.bind(app)
  const hold = holdToDocument(app)
  app.fetch = async (request, ...rest) => {
    const response = await fetch(request, ...rest)
    await hold(request.method, new URL(request.url).pathname, response)
    return response
  }
  return app
}

const anAssessment: NewAssessment = {
  title: 'Backend engineer',
  role: 'Backend engineer',
  durationMinutes: 60,
  challenges: [{ slug: 'doubling' }, { slug: 'greeting', weight: 3 }],
}

async function signIn({ app, context }: World, role: Role): Promise<string> {
  const email = `${role}-${randomUUID()}@example.com`
  const password = 'correct horse battery'
  await createUser(context.db, { name: role, email, role, password })
  const response = await app.request('/api/auth/sign-in/email', {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ email, password }),
  })
  if (!response.ok) throw new Error(`Cannot sign in: ${response.status} ${await response.text()}`)
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ')
}

function taskListOf(context: AppContext) {
  const tasks = createTasks(context)
  const run = { signal: new AbortController().signal, attempt: 1, lastAttempt: false, log: context.log }
  return Object.fromEntries(
    Object.entries<(payload: never, job: typeof run) => Promise<void>>(tasks).map(([name, task]) => [
      name,
      (payload: unknown) => task(payload as never, run),
    ]),
  )
}
