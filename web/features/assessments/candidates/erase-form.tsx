import { Alert, Button, Checkbox, Radio, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { type ErasurePlan, type ErasureRequest, erasureReasonNames } from '../../../../server/shared/privacy.ts'
import { LoadFault } from '../../../shared/staff/load-fault.tsx'
import { erasePerson, erasureQuery } from '../api/invitations.ts'
import classes from './candidates.module.css'

/** Says what would go, and erases it once the address is typed. */
export function EraseForm({ id, onDone }: { id: string; onDone: () => void }) {
  const { data, error, refetch } = useQuery(erasureQuery(id))
  if (error) return <LoadFault error={error} retry={refetch} />
  return data ? <Form id={id} plan={data} onDone={onDone} /> : null
}

type Reason = ErasureRequest['reason']

function Form({ id, plan, onDone }: { id: string; plan: ErasurePlan; onDone: () => void }) {
  // The dialog is there before what it shows, and has found nothing to set the focus on.
  const address = useRef<HTMLInputElement>(null)
  useEffect(() => address.current?.focus(), [])
  const isRunning = plan.invitations.some(({ state }) => state === 'running')
  const form = useForm({
    initialValues: { confirm: '', reason: '' as Reason | '', endsRunning: false },
    validate: {
      confirm: (value) => (isSame(value, plan.email) ? null : `Type ${plan.email}`),
      reason: (value) => (value === '' ? 'Choose a reason' : null),
      endsRunning: (value) => (isRunning && !value ? 'Tick this, or wait until they are done' : null),
    },
  })
  const erasing = useMutation({
    mutationFn: ({ reason, ...rest }: typeof form.values) => erasePerson(id, { ...rest, reason: reason as Reason }),
    onSuccess: onDone,
  })
  return (
    <form onSubmit={form.onSubmit((request) => erasing.mutate(request))} noValidate>
      <Stack gap="md">
        {erasing.error && (
          <Alert color="red" variant="light" role="alert">
            {erasing.error.message}
          </Alert>
        )}
        <Text>
          Everything that belongs to {plan.email} is deleted for good: name and address, work, scores, reviews, comments
          and mails. The links stop working. No score is kept for statistics.
        </Text>
        <ul className={classes.erased} aria-label="What is erased">
          {plan.invitations.map((invitation) => (
            <li key={invitation.id}>
              {invitation.assessment}
              <span className={classes.sub}>{stateWords[invitation.state]}</span>
            </li>
          ))}
        </ul>
        <TextInput
          label="Their e-mail address"
          description={`Type ${plan.email} to confirm`}
          autoComplete="off"
          ref={address}
          {...form.getInputProps('confirm')}
        />
        <Radio.Group label="Reason" {...form.getInputProps('reason')}>
          <Stack gap={8} mt="xs">
            {Object.entries(erasureReasonNames).map(([reason, words]) => (
              <Radio key={reason} value={reason} label={words} />
            ))}
          </Stack>
        </Radio.Group>
        {isRunning && (
          <Checkbox
            label="They are at work now. Cut the attempt off."
            {...form.getInputProps('endsRunning', { type: 'checkbox' })}
          />
        )}
        <Button type="submit" loading={erasing.isPending}>
          Erase for good
        </Button>
      </Stack>
    </form>
  )
}

const stateWords: Readonly<Record<ErasurePlan['invitations'][number]['state'], string>> = {
  'not-started': 'not started',
  running: 'at work now',
  finished: 'finished',
}

function isSame(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.toLowerCase()
}
