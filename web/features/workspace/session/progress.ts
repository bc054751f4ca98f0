import type { Files } from '../../../../server/shared/challenges.ts'
import { fingerprint, sameFiles } from '../documents/files.ts'

/** How far a challenge is. `edited`: there is work that no submission holds yet. */
export type Progress = 'untouched' | 'edited' | 'submitted'

/**
 * @param mark fingerprint of the files last handed in from this browser, where it made the last submission
 */
export function progressOf(files: Files, given: Files, submissions: number, mark: string | null): Progress {
  if (submissions === 0) return sameFiles(files, given) ? 'untouched' : 'edited'
  return mark !== null && fingerprint(files) !== mark ? 'edited' : 'submitted'
}
