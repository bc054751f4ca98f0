/** What the comparison goes by. */
export const similarityLimits = {
  /** Tokens that must agree one after the other, about two lines of code. */
  stretchTokens: 16,
  /** Of so many stretches side by side, one is remembered. */
  windowStretches: 4,
  /** Fingerprints of their own that a submission needs before it is compared: less is what everybody writes. */
  leastOwn: 12,
  /** Fingerprints that a larger share of the submissions has say nothing of two of them; 1 for all. */
  commonShare: 0.4,
  /** So many submissions make a share mean anything. */
  commonLeast: 10,
  /** Pairs below are not kept. */
  keptFrom: 0.6,
  /** Pairs from here on are shown to whoever reads one of the two. */
  worthFrom: 0.9,
} as const
