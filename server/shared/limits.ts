/** Bytes of one request's body. A client with more to say splits it: the journal is made for that. */
export const requestBytes = 4_000_000
