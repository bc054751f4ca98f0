/**
 * Gives the lines that each further piece of a text completes, without their endings.
 *
 * @returns {(piece: string) => Iterable<string>}
 */
export function createLineSplitter() {
  let unfinished = ''

  return function* linesOf(piece) {
    unfinished += piece
    const lines = unfinished.split(/\r\n|\n|\r(?=[^\n])/)
    unfinished = lines.pop() ?? ''
    yield* lines
  }
}
