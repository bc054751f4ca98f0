import { randomUUID } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Logger } from 'pino'
import { createSandbox, type Sandbox } from '../../sandbox/index.ts'
import type { Config } from '../config/config.ts'
import { keptSecret } from '../config/secret.ts'
import { type AppContext, createContext } from '../context.ts'
import { connect } from '../database/database.ts'
import { freePort } from '../database/embedded/free-port.ts'
import { migrateDatabase } from '../database/migrate.ts'
import { openDatabase, type RunningDatabase } from '../database/open.ts'
import { createDemoWorld, type DemoWorld } from '../demo/create-demo-world.ts'
import { startWorker, type Worker } from '../jobs/worker.ts'
import { followLibrary } from '../library/follow-library.ts'
import { planChecks, takeInLibrary } from '../library/take-in.ts'
import { createMailer } from '../mail/mailer.ts'
import { planMissingReadings } from '../signals/plan-reading.ts'
import { followStatus } from '../status/follow-status.ts'
import { closingCrontab, createClosingTasks, createPostTasks, createWorkTasks, crontab, postCrontab } from '../tasks.ts'
import { lockDataFolder } from './data-folder-lock.ts'
import { ensureWeb } from './ensure-web.ts'
import { keepBuilds } from './kept-builds.ts'
import { assertPortFree, type Listening } from './listen.ts'
import { serveApp, serveOperations } from './serve-app.ts'
import { type Stops, stopsByName } from './stops.ts'
import { together } from './together.ts'

export interface ServerOptions {
  readonly config: Config
  readonly log: Logger
  /** Whether to build and serve the browser side; Vite does it in development. */
  readonly web: boolean
  /** Gives up what is being started. */
  readonly signal: AbortSignal
}

export interface RunningServer {
  readonly url: string
  /** What was made just now to try Assay with; null where the database had people already. */
  readonly demo: DemoWorld | null
  /** Which walls stand around the code of candidates. */
  readonly walls: readonly string[]
  /** Resolves, with a sentence, when the server cannot go on. */
  readonly lost: Promise<string>
  /** Says of each part how long it took to stop. */
  stop(): Promise<void>
}

const OWN_LIBRARY = fileURLToPath(new URL('../../challenges', import.meta.url))

/**
 * How long requests may take to end after the stop. With what workers, queries and PostgreSQL may take each, all of it
 * stays below the ten seconds after which process managers lose their patience.
 */
const REQUEST_PATIENCE_MS = 3_000
const QUERY_PATIENCE_S = 1

/**
 * Starts everything in the order in which one thing needs another, side by side where it does not. What was started is
 * stopped in the opposite order, also when a later step fails.
 */
export async function startServer({ config, log, web, signal }: ServerOptions): Promise<RunningServer> {
  await using started = stopsByName(log)
  const serves = config.role !== 'worker'
  const address = { port: config.port || (await freePort()), hostname: config.host }
  const operations = config.metricsPort === null ? null : { port: config.metricsPort, hostname: config.host }
  if (serves) await assertPortFree(address)
  if (operations) await assertPortFree(operations)
  if (config.databaseUrl === null) {
    const lock = await lockDataFolder(config.dataDir)
    started.defer('the lock', () => lock.release())
  }

  const [database, sandbox] = await together([
    openMigrated(config, log, signal, started),
    openSandbox(config, started),
    web && serves ? ensureWeb(log, signal) : undefined,
  ])
  signal.throwIfAborted()

  const connection = connect(database.url)
  started.defer('connections', () => connection.close(QUERY_PATIENCE_S))
  const context = createContext({
    connection,
    sandbox,
    log,
    authSecret: config.authSecret ?? (await keptSecret(config.dataDir, 'auth-secret')),
    publicUrl: config.publicUrl ?? `http://localhost:${address.port}`,
    mailer: openMailer(config, config.publicUrl ?? 'http://localhost'),
    allowPrivateTargets: config.privateTargets,
    requireSecondFactor: config.requireSecondFactor,
    singleSignOn: config.singleSignOn,
    passwords: config.passwords,
    periods: { candidateDays: config.retentionDays, signalDays: config.signalDays },
  })
  let workers: Worker[] = []
  const listening: Listening[] = []
  // Together, because an event stream ends only when the context closes, and requests must not wait for grades.
  started.defer('requests and jobs', async () => {
    await Promise.allSettled([
      ...listening.map((one) => one.close(REQUEST_PATIENCE_MS)),
      context.close(),
      ...workers.map((worker) => worker.stop()),
    ])
  })
  const libraries = [OWN_LIBRARY, ...config.challengeDirs]
  await takeInLibrary(context, libraries)
  await planChecks(context.db)
  await planMissingReadings(context.db)
  const demo = config.demo && serves ? await createDemoWorld(context) : null
  if (config.role !== 'web') workers = await startWorkers(context, database.url, sandbox)
  signal.throwIfAborted()
  if (serves) listening.push(await serveApp(context, address, web ? keepBuilds(config.dataDir, log) : null))
  if (operations) listening.push(await serveOperations(context, operations))
  const followed = followLibrary(context, libraries)
  started.defer('the library', () => followed.stop())
  const status = followStatus(context, { id: randomUUID(), role: config.role })
  started.defer('the status', async () => status.stop())

  const owned = started.move()
  return {
    url: context.publicUrl,
    demo,
    walls: sandbox.status().walls,
    lost: database.lost,
    stop: async () => owned[Symbol.asyncDispose](),
  }
}

async function openMigrated(
  config: Config,
  log: Logger,
  signal: AbortSignal,
  started: Stops,
): Promise<RunningDatabase> {
  const database = await openDatabase(config.databaseUrl, config.dataDir, log)
  started.defer('PostgreSQL', () => database.stop())
  signal.throwIfAborted()
  await migrateDatabase(database.url)
  return database
}

async function openSandbox(config: Config, started: Stops): Promise<Sandbox> {
  const sandbox = await createSandbox({ children: config.sandboxChildren ?? availableParallelism() })
  started.defer('the sandbox', () => sandbox.close())
  return sandbox
}

/** Requests to other people's servers at the same time: they wait far more than they work. */
const POST_CONCURRENCY = 8

/** Attempts that are closed at the same time: while the database writes for one, another is prepared. */
const CLOSING_CONCURRENCY = 3

async function startWorkers(context: AppContext, databaseUrl: string, sandbox: Sandbox): Promise<Worker[]> {
  const { log } = context
  // One grade waits while another runs, so that no child of the sandbox is ever idle between two.
  const concurrency = sandbox.status().children * 2
  const grading = await startWorker({ databaseUrl, tasks: createWorkTasks(context), crontab, log, concurrency })
  const closing = { tasks: createClosingTasks(context), crontab: closingCrontab, concurrency: CLOSING_CONCURRENCY }
  const post = { tasks: createPostTasks(context), crontab: postCrontab, concurrency: POST_CONCURRENCY }
  return [
    grading,
    await startWorker({ databaseUrl, log, ...closing }),
    await startWorker({ databaseUrl, log, ...post }),
  ]
}

function openMailer({ smtpUrl, mailFrom }: Config, publicUrl: string) {
  return smtpUrl === null ? null : createMailer(smtpUrl, mailFrom ?? `Assay <assay@${new URL(publicUrl).hostname}>`)
}
