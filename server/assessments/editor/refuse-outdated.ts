import type { Executor } from '../../database/database.ts'
import { AppError } from '../../http/errors.ts'
import { selectAssessment } from '../read-assessment.ts'
import { optionalName } from './read-draft.ts'

/** Tells an editor that somebody was faster, and who. */
export async function refuseOutdated(db: Executor, id: string): Promise<never> {
  const { changedBy, revision } = await selectAssessment(db, id)
  const who = (await optionalName(db, changedBy)) ?? 'Somebody else'
  const message = `${who} has changed this assessment since you opened it. Nothing of theirs was overwritten.`
  throw new AppError('conflict', message, { revision })
}
