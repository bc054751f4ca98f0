import { useEffect } from 'react'
import { isHelpMissing } from '../../../shared/editor/watched-worker.ts'
import { useStore } from '../../../shared/state/store.ts'
import { missingPart } from '../session/missing-part.ts'
import type { Session } from '../session/session.ts'

/** Says it where the editor works without its helpers, since nothing else would show it. */
export function useMissingHelp(session: Session): void {
  const isMissing = useStore(isHelpMissing)
  useEffect(() => {
    if (isMissing) session.ui.notice.set(missingPart(session, 'A part of the editor’s help'))
  }, [session, isMissing])
}
