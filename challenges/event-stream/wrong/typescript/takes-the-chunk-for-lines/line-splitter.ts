/** Gives the lines that each further piece of a text completes, without their endings. */
export function createLineSplitter(): (piece: string) => Iterable<string> {
  return (piece) => piece.split(/\r\n?|\n/).slice(0, -1)
}
