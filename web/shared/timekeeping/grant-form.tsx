import { Alert, Button, NumberInput, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { NewTimeGrant } from '../../../server/shared/timekeeping.ts'

interface GrantFormProps {
  readonly who: string
  readonly error: Error | null
  readonly isPending: boolean
  readonly onGrant: (grant: Omit<NewTimeGrant, 'key'>) => void
}

export function GrantForm({ who, error, isPending, onGrant }: GrantFormProps) {
  const form = useForm({
    initialValues: { minutes: 10, reason: '' },
    validate: {
      minutes: (value) => (value >= 1 ? null : 'Enter the minutes'),
      reason: (value) => (value.trim() === '' ? 'Say why, for whoever reads it later' : null),
    },
  })
  return (
    <form onSubmit={form.onSubmit(onGrant)} noValidate>
      <Stack gap="md">
        {error && (
          <Alert color="red" variant="light" role="alert">
            {error.message}
          </Alert>
        )}
        <NumberInput
          label={`More time for ${who}`}
          description="It shows on the candidate's clock at once"
          suffix=" min"
          min={1}
          max={1_440}
          allowDecimal={false}
          data-autofocus
          {...form.getInputProps('minutes')}
        />
        <TextInput
          label="Reason"
          description="Kept with your name; candidates do not see it"
          maxLength={300}
          {...form.getInputProps('reason')}
        />
        <Button type="submit" loading={isPending}>
          Give the time
        </Button>
      </Stack>
    </form>
  )
}
