import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { customType } from 'drizzle-orm/pg-core'
import type { JournalBatch } from '../shared/journal.ts'

/**
 * How a batch lies in the database. A batch of a second or two is some 300 characters of JSON that are nearly the same
 * in every batch, and too few for PostgreSQL to compress; with a dictionary of what they have in common a third is left.
 *
 * The first byte says which: `{` is JSON as it is, as batches were stored once; 1 is raw deflate (RFC 1951) with
 * `dictionary`. It never changes: another dictionary is another first byte.
 */
const plain = '{'.charCodeAt(0)
const deflated = 1

/** What is common stands last, where it is cheapest to point at (RFC 1950, section 2.2). */
const dictionary = Buffer.from(
  [
    '{"at":0,"doc":1,"file":"rename","to":""}{"at":0,"doc":1,"file":"delete"}{"at":0,"doc":1,"file":"create"}',
    '"via":"format""via":"drop""via":"reset""via":"redo""via":"undo""via":"paste"',
    '{"at":1,"event":"offline"}{"at":1,"event":"online"}{"at":1,"event":"resume"}{"at":1,"event":"submit"}',
    '{"at":1,"event":"copy"}{"at":1,"event":"cut"}{"at":1,"event":"run"}{"at":1,"event":"open","doc":0}',
    '{"at":1,"event":"blur"}{"at":1,"event":"focus"}{"at":1,"event":"cursor","doc":0,"offset":1}',
    'return const import export function number string boolean undefined ',
    '"language":"markdown","path":"scratch.test.","language":"javascript","path":"src/.js"},',
    '{"number":1,"documents":[{"challenge":"","language":"typescript","path":"src/.ts"}],"entries":[',
    '{"at":1,"doc":1,"edit":[[1,1,"\\n  "]]},{"at":1,"doc":0,"edit":[[1,0,"  "],[1,1,""],[1,0,"\\n"],[1,0," "],[1,0,"e"]]}]}',
  ].join(''),
)

/** Small tables: a batch is short, and they are made anew for each. */
const options = { dictionary, windowBits: 11, memLevel: 4, level: 6 }

export function packBatch(batch: JournalBatch): Buffer {
  return Buffer.concat([Buffer.of(deflated), deflateRawSync(JSON.stringify(batch), options)])
}

/** Throws where the bytes are no batch. */
export function unpackBatch(bytes: Buffer): JournalBatch {
  const json = bytes[0] === plain ? bytes : unpackDeflated(bytes)
  return JSON.parse(json.toString()) as JournalBatch
}

function unpackDeflated(bytes: Buffer): Buffer {
  if (bytes[0] !== deflated) throw new Error(`A journal batch is stored in a way that is not known: ${bytes[0]}.`)
  return inflateRawSync(bytes.subarray(1), { dictionary })
}

/** A column of batches. */
export const packedBatch = customType<{ data: JournalBatch; driverData: Buffer }>({
  dataType: () => 'bytea',
  toDriver: packBatch,
  fromDriver: unpackBatch,
})
