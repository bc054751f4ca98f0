import { Alert, Button, NumberInput, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import type { InvitationView } from '../../../../server/shared/assessments.ts'
import { reopenInvitation } from '../api/invitations.ts'

/** Lets a link work again, or an attempt go on. */
export function ReopenForm({ invitation, onDone }: { invitation: InvitationView; onDone: () => void }) {
  const isFinished = invitation.state === 'finished'
  const form = useForm({
    initialValues: { days: 7, minutes: 15, reason: '' },
    validate: { reason: (value) => (value.trim() === '' ? 'Say why, for whoever reads it later' : null) },
  })
  const reopening = useMutation({
    mutationFn: (request: typeof form.values) => reopenInvitation(invitation.id, request),
    onSuccess: onDone,
  })
  return (
    <form onSubmit={form.onSubmit((request) => reopening.mutate(request))} noValidate>
      <Stack gap="md">
        {reopening.error && (
          <Alert color="red" variant="light" role="alert">
            {reopening.error.message}
          </Alert>
        )}
        <Text>
          {isFinished
            ? 'The clock runs on at once, with the time that was left and these minutes. What was handed in stays.'
            : 'The same link works again, from now on, but not beyond the last day of the assessment.'}
        </Text>
        {isFinished ? (
          <NumberInput
            label="More time"
            suffix=" min"
            min={1}
            max={1_440}
            allowDecimal={false}
            data-autofocus
            {...form.getInputProps('minutes')}
          />
        ) : (
          <NumberInput
            label="Link works for"
            suffix=" days"
            min={1}
            max={365}
            allowDecimal={false}
            data-autofocus
            {...form.getInputProps('days')}
          />
        )}
        <TextInput
          label="Reason"
          description="Kept with your name; the candidate does not see it"
          maxLength={500}
          {...form.getInputProps('reason')}
        />
        <Button type="submit" loading={reopening.isPending}>
          Reopen
        </Button>
      </Stack>
    </form>
  )
}
