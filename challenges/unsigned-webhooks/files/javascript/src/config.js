export const config = {
  toleranceMs: 5 * 60 * 1000,
  /** Longer than a delivery can be valid: what is forgotten is stale. */
  rememberMs: 15 * 60 * 1000,
}
