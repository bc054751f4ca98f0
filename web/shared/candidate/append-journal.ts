import type { JournalAcknowledgement, JournalAppend } from '../../../server/shared/journal.ts'
import { candidateApi, read } from '../api/client.ts'
import { patience } from '../api/in-time.ts'

/** @param keepalive lets the request outlive the page; its body then has to stay below 64 KiB */
export function appendJournal(
  token: string,
  append: JournalAppend,
  { keepalive = false } = {},
): Promise<JournalAcknowledgement> {
  return read(
    candidateApi(token, { keepalive, patienceMs: patience.journal }).api.candidate.journal.$post({ json: append }),
  )
}
