import { createHash } from 'node:crypto'
import { Transform } from 'node:stream'

/** Lets bytes through, and knows their SHA-256 and how many lines they were when they have passed. */
export function checkedStream() {
  const hash = createHash('sha256')
  let lines = 0
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) lines += 1
      done(null, chunk)
    },
  })
  return { stream, result: () => ({ sha256: hash.digest('hex'), rows: lines }) }
}
