import { sql } from 'drizzle-orm'
import { attempts } from '../attempts/tables.ts'

/**
 * An order of each reviewer's own, the same every time. Who is read first is read with a fresh eye, and who comes
 * after somebody brilliant looks dull; with an order a reviewer, nobody has that place with everybody.
 */
export function ownOrder(userId: string) {
  return sql<string>`md5(${attempts.id}::text || ${userId}::text)`
}
