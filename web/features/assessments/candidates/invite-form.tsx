import { Alert, Button, Checkbox, Group, NumberInput, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { AssessmentView, NewInvitation } from '../../../../server/shared/assessments.ts'

interface InviteFormProps {
  readonly assessment: AssessmentView
  readonly error: Error | null
  readonly isPending: boolean
  readonly onInvite: (invitation: NewInvitation) => void
}

export function InviteForm({ assessment, error, isPending, onInvite }: InviteFormProps) {
  const form = useForm({
    initialValues: {
      name: '',
      email: '',
      opensAt: '',
      expiresInDays: assessment.linkDays,
      extraMinutes: 0,
      send: true,
    },
    validate: {
      name: (value) => (value.trim() === '' ? 'Enter the name as the candidate writes it' : null),
      email: (value) => (value.includes('@') ? null : 'Enter an e-mail address'),
    },
  })
  return (
    <form onSubmit={form.onSubmit((values) => onInvite({ ...values, opensAt: momentOf(values.opensAt) }))} noValidate>
      <Stack gap="md">
        {error && (
          <Alert color="red" variant="light" role="alert">
            {error.message}
          </Alert>
        )}
        <TextInput label="Name" data-autofocus {...form.getInputProps('name')} />
        <TextInput label="E-mail" type="email" {...form.getInputProps('email')} />
        <TextInput
          label="Opens at"
          description="In your time zone. Leave it empty, and the candidate may start at once."
          type="datetime-local"
          {...form.getInputProps('opensAt')}
        />
        <NumberInput
          label="Link works for"
          suffix=" days"
          min={1}
          max={365}
          allowDecimal={false}
          {...form.getInputProps('expiresInDays')}
        />
        <NumberInput
          label="Extra time"
          description="On top of the assessment's own, for somebody who needs it"
          suffix=" min"
          min={0}
          max={1_440}
          allowDecimal={false}
          {...form.getInputProps('extraMinutes')}
        />
        <Group gap="xs" mt={-8}>
          {assessment.extraTimePercents.map((percent) => (
            <Button
              key={percent}
              variant="default"
              size="compact-sm"
              onClick={() =>
                form.setFieldValue('extraMinutes', Math.ceil((assessment.durationMinutes * percent) / 100))
              }
            >
              {percent} %
            </Button>
          ))}
        </Group>
        <Checkbox
          label="Send the link by e-mail too"
          description="Without a mail server, the mail is kept under Integrations"
          {...form.getInputProps('send', { type: 'checkbox' })}
        />
        <Button type="submit" loading={isPending}>
          Make the link
        </Button>
      </Stack>
    </form>
  )
}

/** What the field holds is a wall clock's time where the browser is. */
function momentOf(local: string): string | null {
  return local === '' ? null : new Date(local).toISOString()
}
