/** Gives the lines that each further piece of a text completes, without their endings. */
export function createLineSplitter(): (piece: string) => Iterable<string> {
  let unfinished = ''

  return function* linesOf(piece) {
    unfinished += piece
    const lines = unfinished.split(/\r\n|\n|\r(?=[^\n])/)
    unfinished = lines.pop() ?? ''
    yield* lines
  }
}
