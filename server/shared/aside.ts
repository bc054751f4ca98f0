import { z } from 'zod'
import { files, workLanguage } from './challenges.ts'

/**
 * Work that cannot enter the journal, because the attempt went on in another place before it was sent: it is kept beside
 * the journal, where the candidate can fetch it back and reviewers see it. It is never graded by itself.
 */
export const aside = z.object({
  /** The tab that it was done in. */
  writer: z.uuid(),
  challenge: z.string(),
  language: workLanguage,
  /** When the last of it was done, in milliseconds since the attempt started. */
  at: z.number().int(),
  receivedAt: z.iso.datetime(),
  /** The files as they stood there. */
  files,
})
export type Aside = z.infer<typeof aside>

export const asides = z.object({ asides: z.array(aside) })
export type Asides = z.infer<typeof asides>

export const asideReceipt = z.object({
  /** How many of the batches are kept beside the journal now. The others are in the journal already. */
  kept: z.number().int(),
})
export type AsideReceipt = z.infer<typeof asideReceipt>
