/**
 * Gives the lines that each further piece of a text completes, without their endings.
 *
 * @returns {(piece: string) => Iterable<string>}
 */
export function createLineSplitter() {
  let unfinished = ''

  return function* linesOf(piece) {
    if (piece === '') return
    let start = 0

    const endings = /\r\n?|\n/g
    endings.lastIndex = start
    for (let ending = endings.exec(piece); ending !== null; ending = endings.exec(piece)) {
      yield unfinished + piece.slice(start, ending.index)
      unfinished = ''
      start = endings.lastIndex
    }
    unfinished += piece.slice(start)
  }
}
