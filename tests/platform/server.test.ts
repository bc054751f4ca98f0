import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { freePort } from '../../server/database/embedded/free-port.ts'
import { descendantsOf, killUnder, livingOf, processesUnder } from '../support/processes.ts'
import { type ServerProcess, spawnServer, startServer } from '../support/server.ts'

let folder: string
const servers: ServerProcess[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-server-'))
})

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.end('SIGKILL')))
  await killUnder(folder)
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
})

async function start(environment: Record<string, string> = { ASSAY_DEMO: 'off' }): Promise<ServerProcess> {
  const server = await startServer(folder, environment)
  servers.push(server)
  return server
}

test.each(['SIGTERM', 'SIGINT'] as const)('%s ends it cleanly and leaves nothing behind', async (signal) => {
  const server = await start()
  const children = await descendantsOf(server.pid)
  expect(children.length).toBeGreaterThan(1)
  // A kept-alive connection must not hold the server open.
  await fetch(`${server.url}/healthz`)
  expect(await server.end(signal)).toEqual({ code: 0, signal: null })
  expect(await livingOf(children)).toEqual([])
  await expect(readFile(join(folder, 'server.lock'))).rejects.toThrow('ENOENT')
})

test('a signal while it starts ends it too', async () => {
  const server = spawnServer({ PORT: '0', DATA_DIR: folder, ASSAY_DEMO: 'off' })
  servers.push(server)
  const ended = server.exited.then(() => true)
  while ((await processesUnder(folder)).length === 0 && !(await Promise.race([pause(20), ended])));
  expect(await server.end('SIGTERM')).toEqual({ code: 0, signal: null })
  expect(await processesUnder(folder)).toEqual([])
})

test('a second server on the same folder is refused by name, and the first goes on', async () => {
  const first = await start()
  const second = spawnServer({ PORT: '0', DATA_DIR: folder })
  expect(await second.exited).toEqual({ code: 1, signal: null })
  expect(second.output()).toBe(
    `Another Assay server (process ${first.pid}) is using the data folder ${folder}. ` +
      'Stop it first, or give this one another folder with DATA_DIR.\n',
  )
  expect((await fetch(`${first.url}/readyz`)).status).toBe(200)
})

test('a taken port is told in a sentence, before anything is started', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  const server = spawnServer({ PORT: String(port), DATA_DIR: join(folder, 'never') })
  expect(await server.exited).toEqual({ code: 1, signal: null })
  expect(server.output()).toBe(`Port ${port} is taken by another program. Give Assay another one: PORT=${port + 1}\n`)
  await expect(readFile(join(folder, 'never'))).rejects.toThrow('ENOENT')
  other.close()
})

test('an environment that does not fit is told in full, with the exit code for wrong use', async () => {
  const server = spawnServer({ PORT: 'x', ASSAY_DEM: 'off', DATA_DIR: folder })
  expect(await server.exited).toEqual({ code: 64, signal: null })
  expect(server.output()).toBe(`The environment does not fit:
  ASSAY_DEM is not known: did you mean ASSAY_DEMO?
  PORT=x must be a port, a whole number from 0 to 65535
`)
})

test('a database that cannot be reached is told in a sentence without its password', async () => {
  const url = 'postgres://assay:hunter2@127.0.0.1:1/assay'
  const server = spawnServer({ PORT: '0', DATA_DIR: folder, DATABASE_URL: url })
  expect(await server.exited).toEqual({ code: 1, signal: null })
  expect(server.output()).toBe('DATABASE_URL (127.0.0.1:1/assay) cannot be used: connect ECONNREFUSED 127.0.0.1:1\n')
})

test('when PostgreSQL dies it says so and ends, and starts again with the same data', async () => {
  const first = await start()
  const [postmaster = ''] = (await readFile(join(folder, 'postgres/cluster/postmaster.pid'), 'utf8')).split('\n')
  process.kill(Number(postmaster), 'SIGKILL')
  expect(await first.exited).toEqual({ code: 1, signal: null })
  expect(first.output()).toContain('PostgreSQL ended unexpectedly (SIGKILL)')
  const second = await start()
  expect((await fetch(`${second.url}/readyz`)).status).toBe(200)
})

test('operators read figures on a port of their own, and the public port does not have them', async () => {
  const metricsPort = String(await freePort())
  const server = await start({ ASSAY_DEMO: 'off', METRICS_PORT: metricsPort })
  const figures = await fetch(`http://localhost:${metricsPort}/metrics`)
  expect(await figures.text()).toMatch(/^assay_sandbox_children\{state="all"\} 2$/m)
  expect((await fetch(`${server.url}/metrics`)).status).toBe(404)
  expect(await server.end('SIGTERM')).toEqual({ code: 0, signal: null })
})
