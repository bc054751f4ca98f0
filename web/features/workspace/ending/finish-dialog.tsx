import { Button, Group, Modal } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useSession } from '../session/session-context.ts'
import { ChallengeSummaryList } from './challenge-summary-list.tsx'
import classes from './ending.module.css'

/** Asks once more before the attempt ends by hand, with everything that is and is not handed in. */
export function FinishDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const session = useSession()
  const finish = useMutation({ mutationFn: () => session.finish() })
  return (
    <Modal opened={opened} onClose={onClose} title="Finish the assessment?" size="md">
      <ChallengeSummaryList />
      <p className={classes.text}>
        Work that is not submitted is handed in for you as it stands. After this you cannot change anything any more.
      </p>
      {finish.error && (
        <p className={classes.fault} role="alert">
          <IconAlertTriangle size={16} stroke={1.8} aria-hidden="true" />
          {finish.error.message} The assessment is still running.
        </p>
      )}
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={onClose} data-autofocus>
          Go on working
        </Button>
        <Button loading={finish.isPending} onClick={() => finish.mutate()}>
          Finish for good
        </Button>
      </Group>
    </Modal>
  )
}
