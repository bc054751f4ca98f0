import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { connect } from '../../server/database/database.ts'
import { startEmbeddedPostgres } from '../../server/database/embedded/start.ts'
import { migrateDatabase } from '../../server/database/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where a test file asks for the PostgreSQL of this run. */
    readonly databaseBroker: string
  }
}

const TEMPLATE = 'assay_template'

/**
 * Vitest's global setup: one PostgreSQL for the whole run, with a migrated template database to clone. It starts when
 * the first test file asks, so a run of unit tests alone does not pay for it.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let started: Promise<{ url: string; stop(): Promise<void> }> | undefined
  const broker = createServer((_request, response) => {
    started ??= startWithTemplate()
    started.then(
      ({ url }) => response.end(url),
      (error: Error) => response.writeHead(500).end(error.stack),
    )
  })
  project.provide('databaseBroker', await listen(broker))
  return async () => {
    broker.closeAllConnections()
    broker.close()
    const running = await started?.catch(() => undefined)
    await running?.stop()
  }
}

async function startWithTemplate() {
  const home = await mkdtemp(join(tmpdir(), 'assay-test-postgres-'))
  const removeHome = () => rm(home, { recursive: true, force: true })
  try {
    const postgres = await startEmbeddedPostgres({ home, durable: false })
    await createTemplate(postgres.url)
    return { url: postgres.url, stop: () => postgres.stop().then(removeHome) }
  } catch (error) {
    await removeHome()
    throw error
  }
}

async function createTemplate(url: string): Promise<void> {
  const { sql, close } = connect(url, { max: 1 })
  await sql`create database ${sql(TEMPLATE)}`
  await close()
  const template = new URL(url)
  template.pathname = TEMPLATE
  await migrateDatabase(template.href)
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return `http://127.0.0.1:${port}`
}
