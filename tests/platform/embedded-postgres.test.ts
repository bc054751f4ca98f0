import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { connect } from '../../server/database/database.ts'
import { startEmbeddedPostgres } from '../../server/database/embedded/start.ts'
import { killUnder, processesUnder } from '../support/processes.ts'

let home: string
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'assay-embedded-'))
})
afterEach(async () => {
  await killUnder(home)
  await rm(home, { recursive: true, force: true, maxRetries: 5 })
})

const start = () => startEmbeddedPostgres({ home, durable: true })
const pidFile = () => join(home, 'cluster/postmaster.pid')

async function query<Row>(url: string, text: string): Promise<Row[]> {
  const { sql, close } = connect(url, { max: 1 })
  try {
    return [...(await sql.unsafe(text))] as Row[]
  } finally {
    await close()
  }
}

/** Starts a cluster in a process of its own, which can then be killed with it running. */
async function startElsewhere(): Promise<{ node: number; postmaster: number; url: string }> {
  const script = new URL('../support/start-postgres.ts', import.meta.url).pathname
  const child = spawn(process.execPath, [script, home], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = await once(child.stdout, 'data')
  const { pid, url } = JSON.parse(String(line)) as { pid: number; url: string }
  return { node: child.pid ?? 0, postmaster: pid, url }
}

test('data outlives a stop, and nothing is left running', async () => {
  const first = await start()
  await query(first.url, 'create table kept (n int); insert into kept values (7)')
  await first.stop()
  expect(await first.exited).toEqual({ code: 0, signal: null })
  expect(await processesUnder(home)).toEqual([])
  const second = await start()
  expect(await query(second.url, 'select n from kept')).toEqual([{ n: 7 }])
  await second.stop()
})

test('only the password opens it', async () => {
  const postgres = await start()
  const wrong = new URL(postgres.url)
  wrong.password = 'guess'
  await expect(query(wrong.href, 'select 1')).rejects.toThrow('password authentication failed')
  await postgres.stop()
})

test('after kill -9 of the server it starts again with everything that was committed', async () => {
  const { node, url } = await startElsewhere()
  await query(url, 'create table kept (n int); insert into kept values (7)')
  process.kill(node, 'SIGKILL')
  const again = await start()
  expect(await query(again.url, 'select n from kept')).toEqual([{ n: 7 }])
  await again.stop()
})

test('after kill -9 of PostgreSQL it starts again', async () => {
  const first = await start()
  await query(first.url, 'create table kept (n int); insert into kept values (7)')
  process.kill(first.pid, 'SIGKILL')
  expect(await first.exited).toEqual({ code: null, signal: 'SIGKILL' })
  const again = await start()
  expect(await query(again.url, 'select n from kept')).toEqual([{ n: 7 }])
  await again.stop()
})

test('after kill -9 of both it starts again', async () => {
  const { node, postmaster, url } = await startElsewhere()
  await query(url, 'create table kept (n int); insert into kept values (7)')
  process.kill(node, 'SIGKILL')
  process.kill(postmaster, 'SIGKILL')
  const again = await start()
  expect(await query(again.url, 'select n from kept')).toEqual([{ n: 7 }])
  await again.stop()
})

test('a pid file whose number now belongs to somebody else does not stop it, nor is that one harmed', async () => {
  await (await start()).stop()
  const bystander = spawn('sleep', ['60'], { stdio: 'ignore' })
  const lines = [String(bystander.pid), join(home, 'cluster'), '0', '5432', '', '127.0.0.1', '', 'ready']
  await writeFile(pidFile(), `${lines.join('\n')}\n`)
  const again = await start()
  expect(bystander.exitCode).toBeNull()
  expect((await readFile(pidFile(), 'utf8')).split('\n')[0]).toBe(String(again.pid))
  await again.stop()
  bystander.kill()
})

test('an initialisation that was interrupted is begun anew', async () => {
  await writeFile(join(home, 'password'), 'from the first try\n')
  await mkdir(join(home, 'cluster.unfinished/base'), { recursive: true })
  const postgres = await start()
  expect(await query(postgres.url, 'select 1 as one')).toEqual([{ one: 1 }])
  await postgres.stop()
})
