/** Headers of an answer to a key, by draft-ietf-httpapi-ratelimit-headers. */
export const rateHeaders = {
  'RateLimit-Policy': {
    description: 'With an API key: how many requests (q) it may make in how many seconds (w)',
    schema: { type: 'string' },
  },
  RateLimit: {
    description: 'With an API key: how many requests are left (r), and in how many seconds there are more (t)',
    schema: { type: 'string' },
  },
} as const

export const retryHeaders = {
  'Retry-After': { description: 'In how many seconds to ask again', schema: { type: 'integer', minimum: 0 } },
} as const

export const replayHeaders = {
  'Idempotent-Replayed': {
    description: 'true where this is the answer to an earlier request with the same Idempotency-Key',
    schema: { type: 'string', const: 'true' },
  },
} as const
