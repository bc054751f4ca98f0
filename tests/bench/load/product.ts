import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Connection, connect } from '../../../server/database/database.ts'
import { databaseOf, type ServerProcess, startServer } from '../../support/server.ts'
import type { Task } from './candidate.ts'
import { type Client, createClient } from './http.ts'

const ROOT = new URL('../../../', import.meta.url)

/** The product, started as its users start it: processes of its own, PostgreSQL among them. */
export interface Product {
  readonly client: Client
  readonly sql: Connection['sql']
  readonly databaseUrl: string
  readonly server: ServerProcess
  /** The cookie of an admin. */
  readonly admin: Record<string, string>
  stop(): Promise<void>
}

const person = { name: 'Load', email: 'load@example.com', password: 'correct horse battery' }

/** Starts it with an empty database and makes the first admin, as the page for that does. */
export async function startProduct(environment: Record<string, string> = {}): Promise<Product> {
  await using started = new AsyncDisposableStack()
  const folder = await mkdtemp(join(tmpdir(), 'assay-load-'))
  started.defer(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))
  const server = await startServer(folder, { ASSAY_DEMO: 'off', LOG_LEVEL: process.env.LL ?? 'warn', ...environment })
  started.defer(async () => {
    await server.end('SIGTERM')
    const said = server
      .output()
      .split('\n')
      .filter((line) => line.includes('"level"'))
    if (said.length > 0)
      console.error(`The server logged ${said.length} lines, the last of which:\n${said.slice(-5).join('\n')}`)
  })
  const databaseUrl = environment.DATABASE_URL ?? (await databaseOf(folder))
  const connection = connect(databaseUrl, { max: 3, applicationName: 'assay-load' })
  started.defer(() => connection.close())
  const client = createClient(server.url)
  started.defer(() => client.close())
  await client.json('POST', '/api/setup', { body: { company: 'Load', ...person } })
  const { status, cookies } = await client.send('POST', '/api/auth/sign-in/email', {
    body: { email: person.email, password: person.password },
    headers: { origin: server.url },
  })
  if (status !== 200) throw new Error(`Cannot sign in: ${status}`)
  const admin = { cookie: cookies.map((line) => line.split(';', 1)[0]).join('; '), origin: server.url }
  const owned = started.move()
  return { client, sql: connection.sql, databaseUrl, server, admin, stop: () => owned.disposeAsync() }
}

/** A PostgreSQL as a process of its own, for several servers to share. */
export async function startPostgres(): Promise<{ url: string; pid: number; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'assay-load-postgres-'))
  const script = fileURLToPath(new URL('tests/support/start-postgres.ts', ROOT))
  const child: ChildProcess = spawn(process.execPath, [script, folder, '--while-read-from'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const [said] = (await once(child.stdout ?? child, 'data')) as [Buffer]
  const { url, pid } = JSON.parse(said.toString()) as { url: string; pid: number }
  const { sql, close } = connect(url, { max: 1 })
  await sql`create database assay`
  await close()
  const named = new URL(url)
  named.pathname = 'assay'
  return {
    url: named.href,
    pid,
    async stop() {
      const exited = once(child, 'exit')
      child.kill('SIGTERM')
      await exited
      await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
    },
  }
}

/** A challenge of the library and the file that solves it. */
export async function readTask(slug: string, path: string): Promise<Task> {
  return {
    slug,
    path,
    solution: await readFile(new URL(`challenges/${slug}/solution/typescript/${path}`, ROOT), 'utf8'),
  }
}

/** An assessment of an hour, and as many personal links to it. */
export async function inviteMany({ client, admin }: Product, slug: string, count: number): Promise<string[]> {
  const { id } = await client.json<{ id: string }>('POST', '/api/assessments', {
    headers: admin,
    body: { title: `Load ${count}`, role: 'Engineer', durationMinutes: 60, challenges: [{ slug }] },
  })
  const tokens: string[] = []
  const invite = async (index: number) => {
    const body = { name: `Candidate ${index}`, email: `candidate${index}@example.com` }
    const made = await client.json<{ link: string }>('POST', `/api/assessments/${id}/invitations`, {
      headers: admin,
      body,
    })
    tokens.push(made.link.slice(made.link.lastIndexOf('/') + 1))
  }
  for (let from = 0; from < count; from += 20) {
    await Promise.all(Array.from({ length: Math.min(20, count - from) }, (_, index) => invite(from + index)))
  }
  return tokens
}
