import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { type Connection, connect } from '../../server/database/database.ts'

export interface TestDatabase extends Connection {
  readonly url: string
}

/**
 * A fresh, migrated and empty database, cloned from the template of this test run. Usually one a test file:
 *
 *     const database = await createTestDatabase()
 *     afterAll(() => database.close())
 *
 * Closing it drops it. @param max connections of its pool, 10 by default.
 */
export function createTestDatabase(max = 10): Promise<TestDatabase> {
  return createFrom('assay_template', max)
}

/** A fresh database without any table. */
export function createEmptyDatabase(): Promise<TestDatabase> {
  return createFrom('template0', 2)
}

async function createFrom(template: string, max: number): Promise<TestDatabase> {
  const server = await askBroker()
  const name = `test_${randomBytes(6).toString('hex')}`
  await asAdministrator(server, `create database ${name} template ${template}`)
  const url = new URL(server)
  url.pathname = name
  const connection = connect(url.href, { max, applicationName: name })
  return {
    ...connection,
    url: url.href,
    close: async () => {
      await connection.close()
      await asAdministrator(server, `drop database ${name} with (force)`)
    },
  }
}

async function askBroker(): Promise<string> {
  const response = await fetch(inject('databaseBroker'))
  const answer = await response.text()
  if (!response.ok) throw new Error(`No PostgreSQL for the tests: ${answer}`)
  return answer
}

async function asAdministrator(server: string, statement: string): Promise<void> {
  const { sql, close } = connect(server, { max: 1 })
  await sql.unsafe(statement)
  await close()
}
