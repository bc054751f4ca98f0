/** How far a challenge is. `edited`: there is work that no submission holds yet. */
export type Progress = 'untouched' | 'edited' | 'submitted'

export function progressOf(submissions: number, isUnsubmitted: boolean): Progress {
  if (isUnsubmitted) return 'edited'
  return submissions > 0 ? 'submitted' : 'untouched'
}
