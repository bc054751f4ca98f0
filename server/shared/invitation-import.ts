import { z } from 'zod'

/** Many invitations at once, from a spreadsheet. */

export const importLimits = { rows: 5_000, characters: 2_000_000 } as const

export const importRequest = z.strictObject({
  /** CSV with a line of headings: name, email, and where wanted expires_in_days, extra_minutes, opens_at. */
  csv: z.string().min(1).max(importLimits.characters),
  /** Whether the links are sent by e-mail too. */
  send: z.boolean().default(true),
})
export type ImportRequest = z.input<typeof importRequest>

export const importFault = z.object({
  /** As a spreadsheet counts: the headings stand in line 1. */
  line: z.number().int(),
  field: z.string().nullable(),
  problem: z.string(),
})
export type ImportFault = z.infer<typeof importFault>

export const importPreview = z.object({
  rows: z.number().int(),
  /** The first of them, as they would be taken. */
  sample: z.array(z.object({ line: z.number().int(), name: z.string(), email: z.string() })),
  /** Nothing is taken while there is one. At most a hundred are listed. */
  faults: z.array(importFault),
  faultCount: z.number().int(),
  /** Lines whose address this assessment invites already: worth a look, and no fault. */
  invitedBefore: z.array(z.number().int()),
})
export type ImportPreview = z.infer<typeof importPreview>

export const imported = z.object({ invited: z.number().int() })
export type Imported = z.infer<typeof imported>
