import { selectAttemptParts } from '../attempts/attempt-content.ts'
import { selectAttempt } from '../attempts/select-attempt.ts'
import type { AppContext } from '../context.ts'
import type { References } from '../shared/playback.ts'

/** The authors' solutions, to hold a candidate's beside them. Throws not-found. */
export async function readReferences({ context, id }: { context: AppContext; id: string }): Promise<References> {
  await selectAttempt(context.db, id)
  const parts = await selectAttemptParts(context.db, id)
  const solved = parts.flatMap(({ challenge }) =>
    challenge.kind === 'written' ? [] : [[challenge.slug, challenge.reference] as const],
  )
  return { challenges: Object.fromEntries(solved) }
}
