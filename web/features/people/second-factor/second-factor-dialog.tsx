import { Modal } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { endSecondFactor, makeSecondFactor, newBackupCodes } from '../api/second-factor.ts'
import { CodesStep } from './codes-step.tsx'
import { PasswordStep } from './password-step.tsx'
import { ScanStep } from './scan-step.tsx'

export type Task = 'turn-on' | 'new-codes' | 'turn-off'

interface SecondFactorDialogProps {
  readonly task: Task
  /** Called when it is closed, whatever was done in it. */
  readonly onClose: () => void
}

const words = {
  'turn-on': { title: 'Turn on your second factor', action: 'Continue' },
  'new-codes': { title: 'New backup codes', action: 'Make new codes' },
  'turn-off': { title: 'Turn off your second factor', action: 'Turn it off' },
} as const

/** What is done with one's own second factor, step by step. */
export function SecondFactorDialog({ task, onClose }: SecondFactorDialogProps) {
  const [codes, showCodes] = useState<readonly string[] | null>(null)
  const making = useMutation({ mutationFn: makeSecondFactor })
  const renewing = useMutation({ mutationFn: newBackupCodes, onSuccess: showCodes })
  const ending = useMutation({ mutationFn: endSecondFactor, onSuccess: onClose })
  const asking = { 'turn-on': making, 'new-codes': renewing, 'turn-off': ending }[task]
  const { title, action } = words[task]
  const step = codes ? 'codes' : making.data ? 'scan' : 'password'
  return (
    // What was made is lost by a stray click beside it.
    <Modal
      opened
      onClose={onClose}
      title={codes ? 'Your backup codes' : title}
      closeOnClickOutside={step === 'password'}
    >
      {codes ? (
        <CodesStep codes={codes} onDone={onClose} />
      ) : making.data ? (
        <ScanStep totpURI={making.data.totpURI} onDone={() => showCodes(making.data.backupCodes)} />
      ) : (
        <PasswordStep
          action={action}
          error={asking.error}
          isPending={asking.isPending}
          onPassword={(password) => asking.mutate(password)}
          onCancel={onClose}
        />
      )}
    </Modal>
  )
}
