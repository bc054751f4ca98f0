/**
 * Gives the lines that each further piece of a text completes, without their endings.
 *
 * @returns {(piece: string) => Iterable<string>}
 */
export function createLineSplitter() {
  return (piece) => piece.split(/\r\n?|\n/).slice(0, -1)
}
