import { Alert, Button, Stack, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { NewPause } from '../../../server/shared/timekeeping.ts'

interface PauseFormProps {
  readonly who: string
  readonly error: Error | null
  readonly isPending: boolean
  readonly onPause: (pause: NewPause) => void
}

export function PauseForm({ who, error, isPending, onPause }: PauseFormProps) {
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (value) => (value.trim() === '' ? 'Tell the candidate why' : null) },
  })
  return (
    <form onSubmit={form.onSubmit(onPause)} noValidate>
      <Stack gap="md">
        {error && (
          <Alert color="red" variant="light" role="alert">
            {error.message}
          </Alert>
        )}
        <Textarea
          label={`What ${who} will read`}
          description="The clock stands still and nothing can be changed until you let it run on. What was typed is saved."
          placeholder="There is an outage on our side. We are on it."
          maxLength={300}
          autosize
          minRows={2}
          data-autofocus
          {...form.getInputProps('reason')}
        />
        <Button type="submit" loading={isPending}>
          Stop the clock
        </Button>
      </Stack>
    </form>
  )
}
