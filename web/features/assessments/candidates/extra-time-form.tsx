import { Alert, Button, Group, NumberInput, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import type { AssessmentView, InvitationView } from '../../../../server/shared/assessments.ts'
import { giveExtraTime } from '../api/invitations.ts'

interface ExtraTimeFormProps {
  readonly invitation: InvitationView
  readonly assessment: AssessmentView
  readonly onDone: () => void
}

/** More time for somebody who has not started. */
export function ExtraTimeForm({ invitation, assessment, onDone }: ExtraTimeFormProps) {
  const form = useForm({
    initialValues: { minutes: invitation.extraMinutes, reason: '' },
    validate: { reason: (value) => (value.trim() === '' ? 'Say why, for whoever reads it later' : null) },
  })
  const giving = useMutation({
    mutationFn: (request: typeof form.values) => giveExtraTime(invitation.id, request),
    onSuccess: onDone,
  })
  return (
    <form onSubmit={form.onSubmit((request) => giving.mutate(request))} noValidate>
      <Stack gap="md">
        {giving.error && (
          <Alert color="red" variant="light" role="alert">
            {giving.error.message}
          </Alert>
        )}
        <NumberInput
          label="Extra minutes"
          description={`On top of the ${assessment.durationMinutes} minutes that everybody has`}
          suffix=" min"
          min={0}
          max={1_440}
          allowDecimal={false}
          data-autofocus
          {...form.getInputProps('minutes')}
        />
        <Group gap="xs">
          {assessment.extraTimePercents.map((percent) => (
            <Button
              key={percent}
              variant="default"
              size="compact-sm"
              onClick={() => form.setFieldValue('minutes', Math.ceil((assessment.durationMinutes * percent) / 100))}
            >
              {percent} %
            </Button>
          ))}
        </Group>
        <TextInput
          label="Reason"
          description="Kept with your name; the candidate does not see it"
          maxLength={500}
          {...form.getInputProps('reason')}
        />
        <Button type="submit" loading={giving.isPending}>
          Save
        </Button>
      </Stack>
    </form>
  )
}
