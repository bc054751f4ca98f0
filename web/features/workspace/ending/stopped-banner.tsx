import { Button, CloseButton } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useStore } from '../../../shared/state/store.ts'
import type { JournalStatus } from '../journal/status.ts'
import { useSession } from '../session/session-context.ts'
import classes from './stopped-banner.module.css'

interface StoppedBannerProps {
  /** Work of an earlier page came too late to be part of this, and is kept beside it. */
  readonly hasSetAside: boolean
  readonly onDismiss: () => void
}

/** Says why nothing more is saved in this tab, and what to do about it. */
export function StoppedBanner({ hasSetAside, onDismiss }: StoppedBannerProps) {
  const session = useSession()
  const status = useStore(session.journal.status)
  const isWorking = useStore(session.ending).phase === 'working'
  if (status.phase === 'stopped' && isWorking) {
    return (
      <div className={classes.banner} role="alert">
        <IconAlertTriangle size={18} stroke={1.7} aria-hidden="true" />
        <p className={classes.text}>{sentenceOf(status)}</p>
        <Button size="xs" variant="default" onClick={() => window.location.reload()}>
          Load the page again
        </Button>
      </div>
    )
  }
  if (!hasSetAside) return null
  return (
    <div className={classes.banner} role="status">
      <IconAlertTriangle size={18} stroke={1.7} aria-hidden="true" />
      <p className={classes.text}>
        You went on in another place before the last changes from here were sent. What you see is your work from there;
        the changes from here are kept beside it.
      </p>
      <Button size="xs" variant="default" onClick={() => session.ui.open('aside')}>
        Show them
      </Button>
      <CloseButton aria-label="Dismiss" onClick={onDismiss} />
    </div>
  )
}

function sentenceOf({ reason, unsent, message }: JournalStatus): string {
  switch (reason) {
    case 'taken':
    case 'over': {
      const rest = unsent > 0 ? ' The last changes from here are kept beside your work when you do.' : ''
      return reason === 'taken'
        ? `Your work goes on in another tab or on another computer. To work here, load the page again.${rest}`
        : `This assessment has ended. Load the page again to see what was received.${rest}`
    }
    default: {
      const copy = unsent > 0 ? ' The last changes here were not saved: copy what you need before you go on.' : ''
      return `${message ?? 'The server does not take any more changes.'}${copy}`
    }
  }
}
