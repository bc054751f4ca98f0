import type { DocumentRef } from '../../../../server/shared/journal.ts'
import { answerPath } from '../../../../server/shared/prose.ts'
import { useStore } from '../../../shared/state/store.ts'
import { usePlace, useSession } from '../session/session-context.ts'

/** What is written back about the project on the screen, and the document in which it stands. */
export function useAnswer(): { readonly document: DocumentRef; readonly text: string } {
  const { challenge } = usePlace()
  const document = { challenge, language: 'markdown', path: answerPath } as const
  const text = useStore(useSession().documents.files(document))[answerPath] ?? ''
  return { document, text }
}
