import { Button, Tooltip } from '@mantine/core'
import { IconPlayerPlay, IconUpload } from '@tabler/icons-react'
import { useStore } from '../../../shared/state/store.ts'
import { modifierKey } from '../commands/keys.ts'
import { usePlace, useSession } from '../session/session-context.ts'
import classes from './run-actions.module.css'
import { submissionMeaning } from './submission-meaning.ts'

/** Run costs nothing, Submit counts: each button says so before it is pressed. */
export function RunActions() {
  const session = useSession()
  const place = usePlace()
  const isRunning = useStore(session.runs.all)[place.challenge]?.isRunning ?? false
  const isHandingIn = useStore(session.handingIn)[place.challenge]?.isUnderWay ?? false
  const isWorking = useStore(session.ending).phase === 'working'
  const meaning = `Hand this in for the hidden tests. ${submissionMeaning(session.attempt)}`
  return (
    <div className={classes.actions}>
      <Tooltip
        withinPortal={false}
        position="top-end"
        label={`Run the visible tests. It costs nothing. ${modifierKey}+Enter`}
      >
        <Button
          size="xs"
          variant="default"
          loading={isRunning}
          disabled={!isWorking}
          leftSection={<IconPlayerPlay size={15} stroke={1.8} />}
          onClick={() => void session.run(place)}
        >
          Run tests
        </Button>
      </Tooltip>
      <Tooltip withinPortal={false} position="top-end" label={`${meaning} ${modifierKey}+Shift+Enter`}>
        <Button
          size="xs"
          loading={isHandingIn}
          disabled={!isWorking}
          leftSection={<IconUpload size={15} stroke={1.8} />}
          onClick={() => void session.submit(place)}
        >
          Submit
        </Button>
      </Tooltip>
    </div>
  )
}
