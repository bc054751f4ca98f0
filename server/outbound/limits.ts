/** Limits of every request that we make to somebody else's server, each with its unit in its name. */
export const outboundLimits = {
  /** From the look-up of the name to the last byte that is read. Standard Webhooks asks for 15 to 30 seconds. */
  timeoutMs: 20_000,
  /** Of an answer's body this much is read and kept; then the connection is cut. */
  answerBytes: 8_192,
} as const
