/**
 * Reads a time limit as people write it.
 *
 * @throws {Error} where the text is none; the message contains the text
 */
export function parseTimeout(text: string): number | null {
  throw new Error('parseTimeout is not written yet')
}

/** Writes what `parseTimeout` returned in the shortest way. */
export function formatTimeout(seconds: number | null): string {
  throw new Error('formatTimeout is not written yet')
}
