import { Button } from '@mantine/core'
import { IconCheck, IconUpload } from '@tabler/icons-react'
import { clockText } from '../../../shared/format/duration.ts'
import { useStore } from '../../../shared/state/store.ts'
import { usePlace, useSession } from '../session/session-context.ts'
import classes from './written-pane.module.css'

/** Nothing has to be pressed: what is written counts as it stands at the end. Whoever likes to tick things off can. */
export function HandInAnswers() {
  const session = useSession()
  const place = usePlace()
  const { challenge } = place
  const last = useStore(session.submissions.all)[challenge]?.at(-1)
  const handing = useStore(session.handingIn)[challenge]
  const isUnsubmitted = useStore(session.unsubmitted).has(challenge)
  const isWorking = useStore(session.ending).phase === 'working'
  return (
    <footer className={classes.footer}>
      <div className={classes.state} aria-live="polite">
        {handing?.fault && <p className={classes.fault}>{handing.fault}</p>}
        {last && !isUnsubmitted ? (
          <p>
            <IconCheck size={16} stroke={1.9} aria-hidden="true" /> Handed in at {clockText(last.at)}. You can go on
            changing it.
          </p>
        ) : (
          <p>People read this; no test scores it. It is saved as you write, and what stands here at the end counts.</p>
        )}
      </div>
      <Button
        size="xs"
        loading={handing?.isUnderWay ?? false}
        disabled={!isWorking}
        leftSection={<IconUpload size={15} stroke={1.8} />}
        onClick={() => void session.submit(place)}
      >
        Submit
      </Button>
    </footer>
  )
}
