import { type ReactNode, useState } from 'react'
import { StatementContext } from '../../../shared/statement/statement-context.ts'
import { useIsNarrow } from '../../../shared/ui/use-is-narrow.ts'
import type { Place } from '../documents/documents.ts'
import { EditorPane } from '../editor/editor-pane.tsx'
import { ResultsPane } from '../results/results-pane.tsx'
import { PlaceContext, usePlace, useSession } from '../session/session-context.ts'
import { useSurroundings } from '../session/statement-surroundings.ts'
import type { NarrowPane } from '../session/ui.ts'
import { StatementPane } from '../statement/statement-pane.tsx'
import { WrittenPanes } from '../written/written-panes.tsx'
import { KeptContent, useKeptPane } from './kept-pane.tsx'
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
            <CodePanes />
          </div>
        </PlaceContext>
      )}
      {isWritten && <WrittenPanes />}
    </StatementContext>
  )
}

/** The three panes of a challenge with code. A window that gets narrower or wider moves them and starts none of them anew. */
function CodePanes() {
  const isNarrow = useIsNarrow()
  const panes = { Statement: useKeptPane(), Code: useKeptPane(), Results: useKeptPane() }
  return (
    <>
      {isNarrow ? <NarrowPanes panes={panes} /> : <WidePanes panes={panes} />}
      <KeptContent pane={panes.Statement}>
        <Noticed name="Statement">
          <StatementPane />
        </Noticed>
      </KeptContent>
      <KeptContent pane={panes.Code}>
        <Noticed name="Code">
          <EditorPane />
        </Noticed>
      </KeptContent>
      <KeptContent pane={panes.Results}>
        <Noticed name="Results">
          <ResultsPane />
        </Noticed>
      </KeptContent>
    </>
  )
}

/** Notes that the person is in this pane, for the moment at which the window holds only one. */
function Noticed({ name, children }: { name: NarrowPane; children: ReactNode }) {
  const { pane } = useSession().ui
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notes where the focus went, and answers to nothing
    <div className={classes.kept} onFocus={() => pane.set(name)}>
      {children}
    </div>
  )
}
