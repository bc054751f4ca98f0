import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createSandbox } from '../../../sandbox/index.ts'
import { createApp } from '../../../server/app.ts'
import { createUser } from '../../../server/auth/create-user.ts'
import { saveCompany } from '../../../server/auth/set-up.ts'
import { loadChallenge } from '../../../server/challenges/load-library.ts'
import { storeChallengeVersions } from '../../../server/challenges/store-versions.ts'
import { type AppContext, createContext } from '../../../server/context.ts'
import { type Connection, connect } from '../../../server/database/database.ts'
import { migrateDatabase } from '../../../server/database/migrate.ts'
import { openDatabase } from '../../../server/database/open.ts'
import { createLog } from '../../../server/log.ts'

/** The API over a PostgreSQL of its own, with somebody signed in. */
export interface ReviewWorld {
  readonly context: AppContext
  readonly sql: Connection['sql']
  readonly slugs: readonly string[]
  /** The body of what a reviewer asks for. Throws where it is refused. */
  get(path: string): Promise<string>
  close(): Promise<void>
}

const slugs = ['protected-branches', 'lost-merge-requests']
const origin = 'http://localhost:4399'
const person = { name: 'Reviewer', email: 'reviewer@example.com', role: 'reviewer', password: randomUUID() } as const

export async function openReviewWorld(): Promise<ReviewWorld> {
  await using opened = new AsyncDisposableStack()
  const folder = await mkdtemp(join(tmpdir(), 'assay-bench-'))
  opened.defer(() => rm(folder, { recursive: true, force: true }))
  const log = createLog({ level: 'error', readable: true })
  const database = await openDatabase(null, folder, log)
  opened.defer(() => database.stop())
  await migrateDatabase(database.url)
  const connection = connect(database.url)
  opened.defer(() => connection.close())
  const sandbox = await createSandbox({ children: 1 })
  opened.defer(() => sandbox.close())
  const context = createContext({ connection, sandbox, log, authSecret: randomUUID(), publicUrl: origin })
  opened.defer(() => context.close())
  const folders = slugs.map((slug) => fileURLToPath(new URL(`../../../challenges/${slug}`, import.meta.url)))
  await storeChallengeVersions(context.db, await Promise.all(folders.map((one) => loadChallenge(one))))
  await saveCompany(context.db, { name: 'Bench', contact: 'bench@example.com' })
  await createUser(context.db, person)
  const app = createApp(context)
  const signedIn = await app.request('/api/auth/sign-in/email', {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ email: person.email, password: person.password }),
  })
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ')
  const owned = opened.move()
  return {
    context,
    sql: connection.sql,
    slugs,
    async get(path) {
      const response = await app.request(path, { headers: { cookie } })
      if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
      return response.text()
    },
    close: () => owned.disposeAsync(),
  }
}
