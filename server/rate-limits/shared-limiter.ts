import { createHash } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import type { Database } from '../database/database.ts'
import { type Rate, type RateLimiter, takeOf } from './rate-limiter.ts'
import { rateTakes } from './tables.ts'

/**
 * Counts in the database, so that however many processes serve, each key has one allowance. A take is one statement: of
 * two at the same moment the second waits for the row and sees the first.
 *
 * Where the database does not answer, neither does the request: all that is limited needs it anyway.
 */
export function createSharedLimiter(ownDb: Database, name: string, rate: Rate): RateLimiter {
  return {
    rate,
    async take(key, now, db = ownDb) {
      const hash = createHash('sha256')
        .update(JSON.stringify([name, key]))
        .digest('base64url')
      const at = now.getTime()
      const recent = sql`array(select t from unnest(${rateTakes.takes}) as t where t > ${at - rate.perMs} order by t)`
      const [taken] = await db
        .insert(rateTakes)
        .values({ key: hash, takes: [at], at: now })
        .onConflictDoUpdate({
          target: rateTakes.key,
          set: { takes: sql`${recent} || ${at}::bigint`, at: now },
          setWhere: sql`cardinality(${recent}) < ${rate.limit}`,
        })
        .returning({ takes: rateTakes.takes })
      if (taken) return takeOf(taken.takes, true, rate, at)
      const [full] = await db.select({ takes: rateTakes.takes }).from(rateTakes).where(eq(rateTakes.key, hash))
      return takeOf(full?.takes.filter((time) => time > at - rate.perMs) ?? [], false, rate, at)
    },
  }
}
