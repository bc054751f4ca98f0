import { IconPlayerPause } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { clockText } from '../../../shared/format/duration.ts'
import { useStore } from '../../../shared/state/store.ts'
import classes from '../ending/ending.module.css'
import { useSession } from '../session/session-context.ts'

/** While the company has stopped the clock: why, where it stands, and that nothing is asked of the candidate. */
export function PauseOverlay() {
  const { clock, journal } = useSession()
  const { pause } = useStore(clock.reading)
  const { unsent } = useStore(journal.status)
  const dialog = useRef<HTMLDivElement>(null)
  // Rendering comes before the page behind is made inert, which takes the focus away.
  const [focused] = useState(() => document.activeElement)
  useEffect(() => {
    dialog.current?.focus()
    return () => {
      if (focused instanceof HTMLElement) focused.focus()
    }
  }, [focused])
  return (
    <div
      ref={dialog}
      className={classes.overlay}
      role="alertdialog"
      tabIndex={-1}
      aria-labelledby="pause-title"
      aria-describedby="pause-text"
    >
      <div className={classes.panel}>
        <IconPlayerPause size={28} stroke={1.5} color="var(--assay-gold)" aria-hidden="true" />
        <h1 id="pause-title" className={classes.overlayTitle}>
          The assessment is paused
        </h1>
        <div id="pause-text">
          {pause && <p className={classes.reason}>{pause.reason}</p>}
          <p className={classes.overlayText}>
            Your clock stands still at <strong>{clockText(clock.remainingMs())}</strong>, so you lose no time.{' '}
            {unsent === 0 ? 'Everything you typed is saved.' : 'What you typed is being saved.'} This page goes on by
            itself when the pause ends; you can rest until then.
          </p>
        </div>
      </div>
    </div>
  )
}
