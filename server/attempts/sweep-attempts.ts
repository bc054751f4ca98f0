import { and, eq, sql } from 'drizzle-orm'
import type { AppContext } from '../context.ts'
import { closeAttempt } from './close-attempt.ts'
import { hasRunOut } from './deadline.ts'
import { attemptColumns } from './select-attempt.ts'
import { attempts } from './tables.ts'

declare module '../jobs/job.ts' {
  interface JobPayloads {
    'sweep-attempts': Record<string, unknown>
  }
}

/**
 * Closes every attempt whose time has run out. The job at the deadline does so as a rule; this finds what a crash or
 * a lost job left running. One that cannot be closed does not keep the others open.
 */
export async function sweepAttempts(context: AppContext): Promise<void> {
  const now = context.now()
  // Grants and pauses only move a deadline back, so this finds every attempt that may be over.
  const rows = await context.db
    .select(attemptColumns)
    .from(attempts)
    .where(
      and(
        eq(attempts.state, 'running'),
        sql`${attempts.startedAt} + ${attempts.durationMs} * interval '1 millisecond' <= ${now.toISOString()}`,
      ),
    )
  for (const attempt of rows.filter((row) => hasRunOut(row, now))) {
    await closeAttempt({ context, attemptId: attempt.id, reason: 'deadline' }).catch((error: unknown) => {
      context.log.error({ err: error, attemptId: attempt.id }, 'the sweep could not close an attempt')
    })
  }
}
