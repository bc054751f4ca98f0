import { lt } from 'drizzle-orm'
import type { AppContext } from '../context.ts'
import { rateTakes } from './tables.ts'

declare module '../jobs/job.ts' {
  interface JobPayloads {
    'forget-takes': unknown
  }
}

/** Longer than any limiter looks back. */
const keptMs = 24 * 3_600_000

export async function forgetTakes({ db, now }: AppContext): Promise<void> {
  await db.delete(rateTakes).where(lt(rateTakes.at, new Date(now().getTime() - keptMs)))
}
