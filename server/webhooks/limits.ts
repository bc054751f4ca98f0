/** Limits of webhooks, each with its unit in its name. */
export const webhookLimits = {
  endpoints: 20,
  /** After a rotation, how long the secret from before signs too. */
  oldSecretMs: 24 * 3_600_000,
  /** An endpoint that nothing has reached for so long is switched off with the next message that is given up. */
  failingMs: 5 * 24 * 3_600_000,
  /** How long deliveries, with bodies and answers, are kept. */
  keptMs: 30 * 24 * 3_600_000,
  /** How much earlier than its time a try may run: the queue's clock and ours are not the same. */
  toleranceMs: 2_000,
} as const
