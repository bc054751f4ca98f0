import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import type { Logger } from 'pino'
import { createSandbox } from '../../../sandbox/index.ts'
import { createApp } from '../../app.ts'
import { keptSecret } from '../../config/secret.ts'
import { createContext } from '../../context.ts'
import { connect } from '../../database/database.ts'
import { freePort } from '../../database/embedded/free-port.ts'
import { migrateDatabase } from '../../database/migrate.ts'
import { openDatabase } from '../../database/open.ts'
import { startWorker } from '../../jobs/worker.ts'
import { ensureWeb } from '../../runtime/ensure-web.ts'
import { listen } from '../../runtime/listen.ts'
import { together } from '../../runtime/together.ts'
import { webFiles } from '../../runtime/web-files.ts'
import { closingCrontab, createTasks, crontab } from '../../tasks.ts'
import { Preview } from './preview.ts'
import { previewRoutes } from './preview-routes.ts'

export interface RunningPreview {
  readonly url: string
  readonly preview: Preview
  stop(): Promise<void>
}

/** How long requests may take to end after the stop. */
const patienceMs = 500

/** Starts the product around one folder, with a database that is thrown away in the end. The folder is not yet read. */
export async function startPreview(
  folder: string,
  { port, log }: { readonly port: number; readonly log: Logger },
): Promise<RunningPreview> {
  await using started = new AsyncDisposableStack()
  const dataDir = await mkdtemp(join(tmpdir(), 'assay-preview-'))
  started.defer(() => rm(dataDir, { recursive: true, force: true }))
  // The database may run under another user, who has to pass through.
  await chmod(dataDir, 0o711)
  const address = { port: port || (await freePort()), hostname: '127.0.0.1' }

  const [database, sandbox] = await together([
    openDatabase(null, dataDir, log).then(async (opened) => {
      started.defer(() => opened.stop())
      await migrateDatabase(opened.url)
      return opened
    }),
    createSandbox({ children: availableParallelism() }).then((opened) => {
      started.defer(() => opened.close())
      return opened
    }),
    ensureWeb(log, new AbortController().signal),
  ])
  const connection = connect(database.url)
  started.defer(() => connection.close())
  const publicUrl = `http://localhost:${address.port}`
  const authSecret = await keptSecret(dataDir, 'auth-secret')
  const context = createContext({ connection, sandbox, log, authSecret, publicUrl })
  const concurrency = sandbox.status().children * 2
  const tasks = createTasks(context)
  const worker = await startWorker({
    databaseUrl: database.url,
    tasks,
    crontab: `${crontab}\n${closingCrontab}`,
    log,
    concurrency,
  })
  const preview = new Preview(context, folder)
  const app = createApp(context)
  app.route('/', webFiles())
  const outer = new Hono().route('/', previewRoutes(preview)).route('/', app)
  const listening = await listen(outer.fetch, address)
  started.defer(async () => {
    await Promise.allSettled([listening.close(patienceMs), context.close(), worker.stop()])
  })
  const owned = started.move()
  return { url: publicUrl, preview, stop: () => owned.disposeAsync() }
}
