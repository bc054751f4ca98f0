import { afterAll, expect, test } from 'vitest'
import { connect } from '../../server/database/database.ts'
import { createTestDatabase } from '../support/database.ts'
import { openLine } from '../support/faults/line.ts'

const database = await createTestDatabase()
const line = await openLine()
line.target = Number(new URL(database.url).port)
const through = new URL(database.url)
through.port = String(line.port)
afterAll(async () => {
  await line.close()
  await database.close()
})

test('what a transaction still does after its connection is lost happens nowhere', async () => {
  await database.sql`create table kept (id text)`
  const { sql, close } = connect(through.href, { max: 1 })
  const lost = Promise.withResolvers<void>()
  const other = Promise.withResolvers<void>()
  const late = Promise.withResolvers<unknown>()
  const first = sql.begin(async (tx) => {
    await tx`insert into kept values ('before the loss')`
    lost.resolve()
    await other.promise
    // The connection is there again by now, and another transaction has it.
    late.resolve(await tx`insert into kept values ('after the loss')`.catch((error: unknown) => error))
  })
  await lost.promise
  line.cut()
  await expect(first).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' })
  await sql.begin(async (tx) => {
    await tx`insert into kept values ('of another')`
    other.resolve()
    expect(await late.promise).toMatchObject({ code: 'CONNECTION_CLOSED' })
  })
  expect(await database.sql`select id from kept`).toEqual([{ id: 'of another' }])
  await close()
})

const WRITERS = 8
const TRANSACTIONS = 60

test('however often lines are cut, every transaction ends, whole or not at all, and the pool works on', async () => {
  await database.sql`create table halves (id int, half int)`
  const { sql, close } = connect(through.href, { max: 4 })
  const acknowledged: number[] = []
  let ended = 0
  async function write(from: number): Promise<void> {
    for (let id = from; id < from + TRANSACTIONS; id += 1) {
      const written = await sql
        .begin(async (tx) => {
          await tx`insert into halves values (${id}, 1)`
          await tx`insert into halves values (${id}, 2)`
        })
        .then(
          () => true,
          () => false,
        )
      if (written) acknowledged.push(id)
      ended += 1
      if (ended % 9 === 0) line.cut()
    }
  }
  await Promise.all(Array.from({ length: WRITERS }, (_, index) => write(index * TRANSACTIONS)))
  await sql`select 1`
  const found = await database.sql<{ id: number; halves: number }[]>`
    select id, count(*)::int as halves from halves group by id`
  expect(found.filter(({ halves }) => halves !== 2)).toEqual([])
  const kept = new Set(found.map(({ id }) => id))
  expect(acknowledged.filter((id) => !kept.has(id))).toEqual([])
  expect(acknowledged.length).toBeGreaterThan(0)
  await close()
})
