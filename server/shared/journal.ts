import { z } from 'zod'
import { workLanguage } from './challenges.ts'

/**
 * The edit journal: everything that a candidate does in the editor, in small numbered batches.
 *
 * The browser numbers batches from 0 without gaps and repeats a batch until it is acknowledged; the server stores each
 * number once. The files at any moment are the fold of all batches (journal-fold.ts) over the challenge's own files.
 * Offsets and lengths count UTF-16 code units, and every text uses LF, as Monaco's model does.
 */
export const journalLimits = {
  batchEntries: 2_000,
  batchesPerRequest: 50,
  batchDocuments: 100,
  pathLength: 200,
  /** UTF-16 code units that one edit may insert. */
  insertLength: 500_000,
  /** Characters of JSON that one attempt's journal may hold in all. */
  attemptChars: 20_000_000,
  /** The same of what is kept beside it. */
  asideChars: 5_000_000,
} as const

/**
 * A path a candidate may name: relative, no empty, `.` or `..` part, no control characters, and no part that would be
 * lost where files are the properties of an object.
 */
export const candidatePath = z
  .string()
  .min(1)
  .max(journalLimits.pathLength)
  .regex(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it keeps out
    /^(?!\/)(?!.*(?:^|\/)(?:\.{1,2}|__proto__)?(?:\/|$))[^\\\u0000-\u001f\u007f]+$/,
    'a path is relative, uses /, and has no empty, . or .. part, nor __proto__',
  )

export const documentRef = z.object({
  /** Slug of the challenge. */
  challenge: z.string().min(1).max(100),
  language: workLanguage,
  path: candidatePath,
})
export type DocumentRef = z.infer<typeof documentRef>

/** Milliseconds since the attempt started, by the browser's monotonic clock set against the server's remaining time. */
const at = z.number().int().min(0).max(1_000_000_000)
const doc = z.number().int().min(0)
const offset = z.number().int().min(0).max(10_000_000)

/** [offset, length removed, text inserted], applied one after the other. */
const change = z.tuple([offset, offset, z.string().max(journalLimits.insertLength)])
export type Change = z.infer<typeof change>

export const editEntry = z.strictObject({
  at,
  /** Index into the batch's `documents`. */
  doc,
  edit: z.array(change).min(1).max(5_000),
  /** How the text came about; absent for typing. */
  via: z.enum(['paste', 'undo', 'redo', 'reset', 'format', 'drop']).optional(),
})

export const fileEntry = z.strictObject({
  at,
  doc,
  file: z.enum(['create', 'delete', 'rename']),
  /** The new path, for a rename. */
  to: candidatePath.optional(),
})

export const activityEntry = z.strictObject({
  at,
  event: z.enum(['open', 'focus', 'blur', 'offline', 'online', 'resume', 'run', 'submit', 'copy', 'cut', 'cursor']),
  doc: doc.optional(),
  /** Of `cursor`: where it came to rest without an edit. */
  offset: offset.optional(),
})

export const journalEntry = z.union([editEntry, fileEntry, activityEntry])
export type JournalEntry = z.infer<typeof journalEntry>

export const journalBatch = z
  .strictObject({
    number: z.number().int().min(0).max(10_000_000),
    documents: z.array(documentRef).max(journalLimits.batchDocuments),
    entries: z.array(journalEntry).min(1).max(journalLimits.batchEntries),
  })
  .refine(
    (batch) => batch.entries.every((entry) => entry.doc === undefined || entry.doc < batch.documents.length),
    'an entry names a document that the batch does not list',
  )
export type JournalBatch = z.infer<typeof journalBatch>

export const journalAppend = z.strictObject({
  /** One id a tab: tells a retry of the same batch from another tab's batch with the same number. */
  writer: z.uuid(),
  batches: z.array(journalBatch).max(journalLimits.batchesPerRequest),
})
export type JournalAppend = z.infer<typeof journalAppend>

export const journalAcknowledgement = z.object({
  /** The number to send next: all batches below it are stored. */
  next: z.number().int(),
  /** Entries of this request that were left out because they were made after the attempt's end. */
  dropped: z.number().int(),
})
export type JournalAcknowledgement = z.infer<typeof journalAcknowledgement>
