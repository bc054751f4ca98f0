import { z } from 'zod'

export const erasureKinds = ['request', 'retention', 'signals'] as const

/** Of a list and not in free words, which would hold the name again. */
export const erasureReasons = ['asked', 'not-needed', 'mistake', 'other'] as const

export const erasureReasonNames: Readonly<Record<(typeof erasureReasons)[number], string>> = {
  asked: 'The candidate asked for it',
  'not-needed': 'No longer needed',
  mistake: 'Invited by mistake',
  other: 'Another reason',
}

/** What an erasure would take: everything under the same e-mail address. */
export const erasurePlan = z.object({
  name: z.string(),
  email: z.string(),
  invitations: z.array(
    z.object({
      id: z.uuid(),
      assessment: z.string(),
      state: z.enum(['not-started', 'running', 'finished']),
    }),
  ),
})
export type ErasurePlan = z.infer<typeof erasurePlan>

export const erasureRequest = z.strictObject({
  /** The candidate's address, typed again: it is compared without regard to case. */
  confirm: z.string().trim().min(1).max(320),
  reason: z.enum(erasureReasons),
  /** Whether an attempt that is running may be cut off. */
  endsRunning: z.boolean().default(false),
})
export type ErasureRequest = z.input<typeof erasureRequest>

export const erased = z.object({ invitations: z.number().int() })
export type Erased = z.infer<typeof erased>

/** What was erased at one time, of one assessment and for one reason. */
export const erasureRecord = z.object({
  id: z.uuid(),
  kind: z.enum(erasureKinds),
  assessment: z.string(),
  /** How many candidates. */
  count: z.number().int(),
  /** Of the rule that it followed; null for a request. */
  days: z.number().int().nullable(),
  reason: z.enum(erasureReasons).nullable(),
  by: z.string().nullable(),
  at: z.iso.datetime(),
})
export type ErasureRecord = z.infer<typeof erasureRecord>

export const erasurePage = z.object({ records: z.array(erasureRecord), cursor: z.string().nullable() })
export type ErasurePage = z.infer<typeof erasurePage>

export const erasureQuery = z.object({
  cursor: z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT[\d:.]+Z [\da-f-]{36}$/)
    .optional(),
})

export const retention = z.object({
  candidateDays: z.number().int(),
  signalDays: z.number().int(),
  /** Whom the rules reach in the next thirty days, the soonest first. */
  upcoming: z.array(
    z.object({
      assessment: z.object({ id: z.uuid(), title: z.string() }),
      days: z.number().int(),
      /** A day, in UTC. */
      on: z.iso.date(),
      candidates: z.number().int(),
    }),
  ),
})
export type Retention = z.infer<typeof retention>
