/** What one does to one's review of an attempt goes out one after the other, in the order in which it was done. */
export function judgementScope(attemptId: string): { id: string } {
  return { id: `judgement ${attemptId}` }
}
