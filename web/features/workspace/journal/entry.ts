import type { z } from 'zod'
import type { activityEntry, DocumentRef, editEntry, fileEntry } from '../../../../server/shared/journal.ts'

export type EditEntry = z.infer<typeof editEntry>
type FileEntry = z.infer<typeof fileEntry>
type ActivityEntry = z.infer<typeof activityEntry>

/** How an edit came about, where it was not typed. */
export type EditOrigin = NonNullable<EditEntry['via']>

/** An entry before it has a batch: it names its document itself, where the batch will hold an index. */
export type NewEntry =
  | (Omit<EditEntry, 'doc'> & { readonly document: DocumentRef })
  | (Omit<FileEntry, 'doc'> & { readonly document: DocumentRef })
  | (Omit<ActivityEntry, 'doc'> & { readonly document?: DocumentRef })
