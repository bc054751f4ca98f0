import { Button, Tooltip } from '@mantine/core'
import { IconPlayerPlay, IconUpload } from '@tabler/icons-react'
import { useStore } from '../../../shared/state/store.ts'
import { usePlace, useSession } from '../session/session-context.ts'
import { modifierKey } from '../session/use-shortcuts.ts'
import classes from './run-actions.module.css'

/** Run costs nothing, Submit counts: each button says so before it is pressed. */
export function RunActions() {
  const session = useSession()
  const place = usePlace()
  const isRunning = useStore(session.runs.all)[place.challenge]?.isRunning ?? false
  const isHandingIn = useStore(session.handingIn)[place.challenge]?.isUnderWay ?? false
  const isWorking = useStore(session.ending).phase === 'working'
  const meaning =
    session.attempt.counts === 'last'
      ? 'Hand this in for the hidden tests. Your last submission counts.'
      : 'Hand this in for the hidden tests. Your best submission counts.'
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
