/** Bytes of one request's body. A client with more to say splits it: the journal is made for that. */
export const requestBytes = 4_000_000

/** What a fold of the journal keeps; more of it is cut off, for everybody alike. */
export const foldLimits = {
  /** UTF-16 code units of one file. */
  fileLength: 500_000,
  /** UTF-16 code units of one answer in prose. */
  proseLength: 100_000,
  /** Files of one challenge in one language. */
  files: 200,
} as const
