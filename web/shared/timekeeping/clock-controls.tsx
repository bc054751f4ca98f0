import { Button, Group, Modal } from '@mantine/core'
import { IconClockPlus, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { newUuid } from '../journal/new-uuid.ts'
import { type ClockTarget, grantTime, pauseClock, resumeClock } from './change-clock.ts'
import classes from './clock-controls.module.css'
import { GrantForm } from './grant-form.tsx'
import { PauseForm } from './pause-form.tsx'

interface ClockControlsProps {
  readonly target: ClockTarget
  /** Whom it is about, as the dialogs name them: "Robin Hale", "2 candidates". */
  readonly who: string
  readonly canPause: boolean
  readonly canResume: boolean
}

/** More time, a pause, and its end: for whoever answers when something goes wrong while somebody works. */
export function ClockControls({ target, who, canPause, canResume }: ClockControlsProps) {
  const [dialog, setDialog] = useState<'grant' | 'pause' | null>(null)
  const [key, setKey] = useState(newUuid)
  const queries = useQueryClient()
  const change = useMutation({
    mutationFn: (work: () => Promise<void>) => work(),
    onSuccess: async () => {
      setDialog(null)
      await Promise.all(
        ['attempt', 'attempts', 'assessments', 'invitations'].map((one) =>
          queries.invalidateQueries({ queryKey: [one] }),
        ),
      )
    },
  })
  function open(which: 'grant' | 'pause') {
    change.reset()
    setKey(newUuid())
    setDialog(which)
  }
  const form = { who, error: change.error, isPending: change.isPending }
  return (
    <>
      <Group gap="xs">
        <Button size="xs" variant="default" leftSection={<IconClockPlus size={15} />} onClick={() => open('grant')}>
          Give more time
        </Button>
        {canPause && (
          <Button size="xs" variant="default" leftSection={<IconPlayerPause size={15} />} onClick={() => open('pause')}>
            Stop the clock
          </Button>
        )}
        {canResume && (
          <Button
            size="xs"
            leftSection={<IconPlayerPlay size={15} />}
            loading={change.isPending && dialog === null}
            onClick={() => change.mutate(() => resumeClock(target))}
          >
            Let the clock run on
          </Button>
        )}
      </Group>
      {change.error && dialog === null && (
        <p className={classes.fault} role="alert">
          {change.error.message}
        </p>
      )}
      <Modal
        opened={dialog !== null}
        onClose={() => setDialog(null)}
        title={dialog === 'pause' ? 'Stop the clock' : 'Give more time'}
      >
        {dialog === 'grant' && (
          <GrantForm {...form} onGrant={(grant) => change.mutate(() => grantTime(target, { ...grant, key }))} />
        )}
        {dialog === 'pause' && (
          <PauseForm {...form} onPause={(pause) => change.mutate(() => pauseClock(target, pause))} />
        )}
      </Modal>
    </>
  )
}
