import { Button, Group, Modal, SegmentedControl, Stack, Textarea } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { DecisionOutcome } from '../../../server/shared/decisions.ts'
import type { AttemptRow } from '../../../server/shared/review.ts'
import { plural } from '../../shared/format/duration.ts'
import { decideMany } from './api/handing-on.ts'
import classes from './bulk-bar.module.css'

const outcomes = [
  { value: 'advance', label: 'Advance' },
  { value: 'hold', label: 'Hold' },
  { value: 'decline', label: 'Decline' },
]

interface BulkDecisionProps {
  readonly attempts: readonly AttemptRow[]
  readonly onDone: () => void
}

/** One decision with one reason for all that is chosen, or for none of it. */
export function BulkDecision({ attempts, onDone }: BulkDecisionProps) {
  const [isOpen, dialog] = useDisclosure()
  const [outcome, setOutcome] = useState<DecisionOutcome>('hold')
  const [reason, setReason] = useState('')
  const deciding = useMutation({
    mutationFn: () =>
      decideMany({
        attempts: attempts.map(({ id, decisionVersion }) => ({ id, basedOn: decisionVersion })),
        outcome,
        reason,
      }),
    onSuccess: () => {
      dialog.close()
      onDone()
    },
  })
  return (
    <>
      <Button size="xs" variant="default" onClick={dialog.open}>
        Decide
      </Button>
      <Modal opened={isOpen} onClose={dialog.close} title={`Decide of ${plural(attempts.length, 'attempt')}`}>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            deciding.mutate()
          }}
        >
          <Stack gap="md">
            <SegmentedControl
              aria-label="Decision for all"
              data={outcomes}
              value={outcome}
              onChange={(value) => setOutcome(value as DecisionOutcome)}
            />
            <Textarea
              label="Reason"
              description="The same for all. Candidates never read it."
              autosize
              minRows={2}
              maxLength={2_000}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            {deciding.error && (
              <p role="alert" className={classes.fault}>
                {deciding.error.message} Nothing was decided.
              </p>
            )}
            <Group>
              <Button type="submit" disabled={reason.trim() === ''} loading={deciding.isPending}>
                Decide of all
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  )
}
