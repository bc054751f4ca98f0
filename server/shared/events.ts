import { z } from 'zod'

/** What happens to a candidate, as the company's other tools are told of it. */
export const hiringEventTypes = [
  'invitation.sent',
  'invitation.opened',
  'attempt.started',
  'attempt.finished',
  'attempt.graded',
  'review.decided',
] as const

export const hiringEventType = z.enum(hiringEventTypes)
export type HiringEventType = z.infer<typeof hiringEventType>

/** The same shape for every type: how things stood when it happened. */
export const hiringEventData = z.object({
  assessment: z.object({ id: z.uuid(), title: z.string(), role: z.string() }),
  candidate: z.object({ name: z.string(), email: z.string() }),
  invitation: z.object({ id: z.uuid(), createdAt: z.iso.datetime(), expiresAt: z.iso.datetime() }),
  /** Null until the candidate starts. */
  attempt: z
    .object({
      id: z.uuid(),
      state: z.enum(['running', 'finished']),
      startedAt: z.iso.datetime(),
      finishedAt: z.iso.datetime().nullable(),
      finishReason: z.string().nullable(),
      /** 0 to 100: a person's in the tests' place, the tests', or the reviewers' where nothing is tested; else null. */
      score: z.number().nullable(),
      /** Where reviewers read it. */
      url: z.url(),
    })
    .nullable(),
  /** What a person decided; null in every type but `review.decided`. */
  decision: z.object({ outcome: z.string(), by: z.string(), at: z.iso.datetime() }).nullable(),
})
export type HiringEventData = z.infer<typeof hiringEventData>
