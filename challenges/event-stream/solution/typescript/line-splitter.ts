/** Gives the lines that each further piece of a text completes, without their endings. */
export function createLineSplitter(): (piece: string) => Iterable<string> {
  let unfinished = ''
  /** The last line ended with a return, and a newline may still belong to it. */
  let afterReturn = false

  return function* linesOf(piece) {
    if (piece === '') return
    let start = afterReturn && piece[0] === '\n' ? 1 : 0
    afterReturn = piece.endsWith('\r')

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
