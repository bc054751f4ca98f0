/**
 * Answers in prose are documents of the journal like any code: language `markdown`, a path each. So they are saved,
 * resumed, played back and taken late in the one way there is.
 */

/** Where the answer to a question of a written challenge stands. */
export function questionPath(id: string): string {
  return `${id}.md`
}

/** Where a candidate writes back what was wrong with a project, and what they changed. */
export const answerPath = 'answer.md'

/** Words as a person counts them: what stands between spaces and holds a letter or a digit. */
export function countWords(text: string): number {
  return text.match(/[^\s]*[\p{L}\p{N}][^\s]*/gu)?.length ?? 0
}
