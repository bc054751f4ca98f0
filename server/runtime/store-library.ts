import { fileURLToPath } from 'node:url'
import { loadLibrary } from '../challenges/load-library.ts'
import { storeChallengeVersions } from '../challenges/store-versions.ts'
import type { AppContext } from '../context.ts'

const LIBRARY = fileURLToPath(new URL('../../challenges', import.meta.url))

/** Brings the challenges of the folder into the database. A faulty one is told and keeps its last good version. */
export async function storeLibrary({ db, log }: AppContext): Promise<void> {
  const { challenges, faults } = await loadLibrary(LIBRARY)
  for (const fault of faults) log.error(fault.message)
  await storeChallengeVersions(db, challenges)
}
