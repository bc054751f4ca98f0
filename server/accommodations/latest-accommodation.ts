import { desc, eq } from 'drizzle-orm'
import type { Executor } from '../database/database.ts'
import type { CandidateAccommodation } from '../shared/accommodations.ts'
import { toCandidateAccommodation } from './accommodation-view.ts'
import { accommodationRequests } from './tables.ts'

/** What the holder of an invitation last asked for, or null where they never did. */
export async function optionalLatestAccommodation(
  db: Executor,
  invitationId: string,
): Promise<CandidateAccommodation | null> {
  const [latest] = await db
    .select()
    .from(accommodationRequests)
    .where(eq(accommodationRequests.invitationId, invitationId))
    .orderBy(desc(accommodationRequests.createdAt))
    .limit(1)
  return latest ? toCandidateAccommodation(latest) : null
}
