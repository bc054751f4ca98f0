import type { AsideReceipt, Asides } from '../../../server/shared/aside.ts'
import type { JournalAppend } from '../../../server/shared/journal.ts'
import { candidateApi, read } from '../api/client.ts'

/** Has edits kept that the journal refused. */
export function setAside(token: string, append: JournalAppend): Promise<AsideReceipt> {
  return read(candidateApi(token).api.candidate.asides.$post({ json: append }))
}

/** What was kept so, as files. */
export function fetchAsides(token: string): Promise<Asides> {
  return read(candidateApi(token).api.candidate.asides.$get())
}
