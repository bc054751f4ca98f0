import { z } from 'zod'

/** What the company does to the clocks of attempts that run, and what is told of it. */

const reason = z.string().trim().min(1).max(300)

export const newTimeGrant = z.strictObject({
  /** Made once for each grant and sent again with each try: one key grants once. */
  key: z.uuid(),
  minutes: z.number().int().min(1).max(1_440),
  reason,
})
export type NewTimeGrant = z.infer<typeof newTimeGrant>

/** The candidate reads the reason. */
export const newPause = z.strictObject({ reason })
export type NewPause = z.infer<typeof newPause>

export const timekeeping = z.object({
  /** In the order in which they were made. `by` is a name; null where nobody of today did it. */
  grants: z.array(
    z.object({ minutes: z.number().int(), reason: z.string(), by: z.string().nullable(), at: z.iso.datetime() }),
  ),
  pauses: z.array(
    z.object({
      reason: z.string(),
      from: z.iso.datetime(),
      by: z.string().nullable(),
      /** Null while it lasts. */
      until: z.iso.datetime().nullable(),
      endedBy: z.string().nullable(),
    }),
  ),
})
export type Timekeeping = z.infer<typeof timekeeping>

/** How many attempts were changed; those that are over, or paused or running already, are left as they are. */
export const changedClocks = z.object({ changed: z.number().int() })
export type ChangedClocks = z.infer<typeof changedClocks>
