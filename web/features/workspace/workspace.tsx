import { useRef, useState } from 'react'
import { useStore } from '../../shared/state/store.ts'
import { Dialogs } from './commands/dialogs.tsx'
import { useCommands } from './commands/use-commands.ts'
import { useMissingHelp } from './editor/use-missing-help.ts'
import { EndingOverlay } from './ending/ending-overlay.tsx'
import { StoppedBanner } from './ending/stopped-banner.tsx'
import { ChallengePanes } from './panes/challenge-panes.tsx'
import { useReadingPlaces } from './panes/reading-place.ts'
import { PauseOverlay } from './pause/pause-overlay.tsx'
import { usePause } from './pause/use-pause.ts'
import { useColourSchemeCommands } from './preferences/colour-scheme.ts'
import type { Opening } from './session/open-session.ts'
import { SessionContext } from './session/session-context.ts'
import { useAttemptEnd } from './session/use-attempt-end.ts'
import { useSessionLifecycle } from './session/use-session-lifecycle.ts'
import { TopBar } from './top-bar/top-bar.tsx'
import classes from './workspace.module.css'

interface WorkspaceProps {
  readonly opened: Extract<Opening, { outcome: 'open' }>
  readonly onLeave: () => void
}

/** The workspace of one opened session: the bar on top, and the panes that fit the window. */
export function Workspace({ opened: { session, lock, leftovers }, onLeave }: WorkspaceProps) {
  useSessionLifecycle(session, lock)
  useAttemptEnd(session, onLeave)
  useCommands(session)
  useMissingHelp(session)
  useColourSchemeCommands()
  const panes = useRef<HTMLElement>(null)
  useReadingPlaces(panes)
  const [setAside, tellOfAside] = useState(leftovers.setAside > 0)
  const isEnding = useStore(session.ending).phase !== 'working'
  const isPaused = usePause(session)
  return (
    <SessionContext value={session}>
      <div className={classes.workspace} inert={isEnding || isPaused}>
        <TopBar />
        <StoppedBanner hasSetAside={setAside} onDismiss={() => tellOfAside(false)} />
        <main ref={panes} className={classes.panes}>
          <ChallengePanes />
        </main>
      </div>
      {!isEnding && <Dialogs />}
      {isEnding && <EndingOverlay />}
      {isPaused && !isEnding && <PauseOverlay />}
    </SessionContext>
  )
}
