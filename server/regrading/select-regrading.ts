import { eq } from 'drizzle-orm'
import type { Executor } from '../database/database.ts'
import { AppError } from '../http/errors.ts'
import { type Regrading, regradings } from './tables.ts'

/** Throws not-found. */
export async function selectRegrading(db: Executor, id: string): Promise<Regrading> {
  const [row] = await db.select().from(regradings).where(eq(regradings.id, id))
  if (!row) throw new AppError('not-found', 'There is no such regrading.')
  return row
}

/** Throws conflict: who comes second is told what the first has done. */
export function refuseSettled({ state, settledBy }: Regrading): never {
  if (state === 'running') throw new AppError('conflict', 'Not every submission is graded yet. Wait until all are.')
  if (state === 'ready') throw new AppError('conflict', 'This regrading has changed meanwhile. Look at it again.')
  throw new AppError('conflict', `${settledBy ?? 'Somebody'} has ${state} this regrading already.`)
}
