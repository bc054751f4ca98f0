import { z } from 'zod'
import { invitationState } from './invitation-state.ts'

/** What candidates ask for before the start, and what they are answered. */

export const accommodationWish = z.enum(['extra-time', 'breaks', 'other'])
export type AccommodationWish = z.infer<typeof accommodationWish>

export const newAccommodation = z.strictObject({
  wishes: z.array(accommodationWish).min(1).max(3),
  /** In the candidate's own words; nobody has to give a reason. */
  note: z.string().trim().max(2_000).default(''),
})
export type NewAccommodation = z.input<typeof newAccommodation>

/** A request as the candidate sees it. Who answered is not told. */
export const candidateAccommodation = z.object({
  wishes: z.array(accommodationWish),
  note: z.string(),
  createdAt: z.iso.datetime(),
  /** Null while it is open. */
  answer: z
    .object({
      /** Extra minutes of the invitation in all, where the answer set them. */
      extraMinutes: z.number().int().nullable(),
      reply: z.string(),
      answeredAt: z.iso.datetime(),
    })
    .nullable(),
})
export type CandidateAccommodation = z.infer<typeof candidateAccommodation>

/** A request as the company sees it. */
export const accommodationView = candidateAccommodation.extend({
  id: z.uuid(),
  candidate: z.object({ name: z.string(), email: z.string() }),
  assessment: z.object({ id: z.uuid(), title: z.string(), durationMinutes: z.number().int() }),
  state: invitationState,
  /** What the invitation has now. */
  extraMinutes: z.number().int(),
  /** A name; null while the request is open, or where nobody of today answered it. */
  answeredBy: z.string().nullable(),
})
export type AccommodationView = z.infer<typeof accommodationView>

/** Open ones first, then the newest. */
export const accommodationList = z.object({ open: z.number().int(), requests: z.array(accommodationView) })
export type AccommodationList = z.infer<typeof accommodationList>

export const accommodationAnswer = z
  .strictObject({
    /** The invitation's extra time in all from now on; null leaves it as it is. */
    extraMinutes: z.number().int().min(0).max(1_440).nullable().default(null),
    reply: z.string().trim().max(2_000).default(''),
  })
  .refine(({ extraMinutes, reply }) => extraMinutes !== null || reply !== '', 'grant minutes, write a reply, or both')
export type AccommodationAnswer = z.input<typeof accommodationAnswer>
