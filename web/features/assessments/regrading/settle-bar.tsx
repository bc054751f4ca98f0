import { Alert, Button, Group, Modal, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { RegradingView } from '../../../../server/shared/regrading.ts'
import { plural } from '../../../shared/format/duration.ts'
import { applyRegrading, dropRegrading, includeMissing } from '../api/regradings.ts'
import classes from './regrading.module.css'
import { useSettle } from './use-settle.ts'

/** Apply, drop, or take in who has ended since. What somebody else has done meanwhile is told. */
export function SettleBar({ view }: { view: RegradingView }) {
  const { id, state, total, missing } = view
  const [isAsking, dialog] = useDisclosure(false)
  const applying = useSettle(() => applyRegrading(id))
  const dropping = useSettle(() => dropRegrading(id))
  const including = useSettle(() => includeMissing(id))
  const fault = applying.error ?? dropping.error ?? including.error
  const isOpen = state === 'running' || state === 'ready'
  return (
    <>
      {fault && (
        <Alert color="red" variant="light" role="alert" mb="md">
          {fault.message}
        </Alert>
      )}
      {isOpen && (
        <Group className={classes.acts}>
          {state === 'ready' && missing > 0 && (
            <Button loading={including.isPending} onClick={() => including.mutate()}>
              Grade {missing === 1 ? 'the one' : `the ${missing}`} that ended since
            </Button>
          )}
          {state === 'ready' && missing === 0 && <Button onClick={dialog.open}>Apply to everybody</Button>}
          <Button variant="default" loading={dropping.isPending} onClick={() => dropping.mutate()}>
            Drop it
          </Button>
        </Group>
      )}
      <Modal opened={isAsking} onClose={dialog.close} title="Apply to everybody">
        <Text>
          {plural(total, 'score')} will change at once. The verdicts from before stay to be read in each attempt, and
          systems that were told of a score are told again.
        </Text>
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={dialog.close}>
            Not yet
          </Button>
          <Button
            onClick={() => {
              dialog.close()
              applying.mutate()
            }}
          >
            Apply to everybody
          </Button>
        </Group>
      </Modal>
    </>
  )
}
