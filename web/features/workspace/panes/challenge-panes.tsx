import { useState } from 'react'
import { StatementContext } from '../../../shared/statement/statement-context.ts'
import { useIsNarrow } from '../../../shared/ui/use-is-narrow.ts'
import type { Place } from '../documents/documents.ts'
import { PlaceContext, usePlace, useSession } from '../session/session-context.ts'
import { useSurroundings } from '../session/statement-surroundings.ts'
import { WrittenPanes } from '../written/written-panes.tsx'
import { NarrowPanes } from './narrow-panes.tsx'
import classes from './panes.module.css'
import { WidePanes } from './wide-panes.tsx'

/**
 * The panes for the kind of challenge on the screen. Those of code stay where they are behind a written one, with the
 * challenge that was there last: so its undo and its cursor are still there afterwards.
 */
export function ChallengePanes() {
  const session = useSession()
  const place = usePlace()
  const isNarrow = useIsNarrow()
  const isWritten = session.challenge(place.challenge).kind === 'written'
  const [lastCode, setLastCode] = useState<Place | null>(null)
  const isNew = place.challenge !== lastCode?.challenge || place.language !== lastCode.language
  if (!isWritten && isNew) setLastCode(place)
  const codePlace = isWritten ? lastCode : null
  const surroundings = useSurroundings()
  return (
    <StatementContext value={surroundings}>
      {(!isWritten || lastCode) && (
        <PlaceContext value={codePlace}>
          <div className={classes.kind} hidden={isWritten}>
            {isNarrow ? <NarrowPanes /> : <WidePanes />}
          </div>
        </PlaceContext>
      )}
      {isWritten && <WrittenPanes />}
    </StatementContext>
  )
}
