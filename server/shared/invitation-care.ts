import { z } from 'zod'

/** What is done for one candidate after the invitation, and what has happened to them. */

const reason = z.string().trim().min(1).max(500)

export const reopenRequest = z.strictObject({
  /** For colleagues; the candidate never reads it. */
  reason,
  /** How long the link works again, for somebody who has not started. */
  days: z.number().int().min(1).max(365).default(7),
  /** What somebody who has finished gets on top of the time that was left. */
  minutes: z.number().int().min(1).max(1_440).default(15),
})
export type ReopenRequest = z.input<typeof reopenRequest>

export const extraTimeRequest = z.strictObject({
  /** On top of the assessment's own time, in all. */
  minutes: z.number().int().min(0).max(1_440),
  reason,
})
export type ExtraTimeRequest = z.infer<typeof extraTimeRequest>

export const timelineKind = z.enum([
  'invited',
  'mail',
  'reminder',
  'opened',
  'resent',
  'revoked',
  'reopened',
  'extra-time',
  'started',
  'paused',
  'resumed',
  'more-time',
  'finished',
  'graded',
  'decided',
  'told',
  'not-told',
])
export type TimelineKind = z.infer<typeof timelineKind>

export const timelineEntry = z.object({
  kind: timelineKind,
  at: z.iso.datetime(),
  /** Who did it; null where it was the candidate or the server. */
  by: z.string().nullable(),
  /** What there is to say beyond the kind: a reason, a score, a state of a mail. Empty where there is nothing. */
  note: z.string(),
})
export type TimelineEntry = z.infer<typeof timelineEntry>

/** The oldest first. */
export const candidateTimeline = z.object({ entries: z.array(timelineEntry) })
export type CandidateTimeline = z.infer<typeof candidateTimeline>
