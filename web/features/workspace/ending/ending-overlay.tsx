import { Loader } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useStore } from '../../../shared/state/store.ts'
import { useSession } from '../session/session-context.ts'
import classes from './ending.module.css'

/** Between the last keystroke and the page after the end: what is happening, and whether to wait. */
export function EndingOverlay() {
  const session = useSession()
  const ending = useStore(session.ending)
  const { phase } = useStore(session.journal.status)
  const isOffline = phase === 'offline'
  const dialog = useRef<HTMLDivElement>(null)
  useEffect(() => dialog.current?.focus(), [])
  return (
    <div
      ref={dialog}
      className={classes.overlay}
      role="alertdialog"
      tabIndex={-1}
      aria-labelledby="ending-title"
      aria-describedby="ending-text"
    >
      <div className={classes.panel}>
        <Loader size="sm" color="var(--assay-gold-line)" aria-hidden="true" />
        <h1 id="ending-title" className={classes.overlayTitle}>
          {ending.phase === 'over' && ending.reason === 'candidate' ? 'Handing in your work' : 'Time is up'}
        </h1>
        <p id="ending-text" className={classes.overlayText}>
          {isOffline
            ? 'There is no connection. Your last changes are kept and sent as soon as it is back; what you typed before the end counts. Please leave this page open.'
            : 'Your last changes are being sent. This takes a moment; there is nothing you need to do.'}
        </p>
      </div>
    </div>
  )
}
