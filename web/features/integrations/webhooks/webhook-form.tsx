import { Button, Checkbox, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { HiringEventType } from '../../../../server/shared/events.ts'
import { hiringEventTypes } from '../../../../server/shared/events.ts'
import type { NewWebhook } from '../../../../server/shared/webhooks.ts'
import { FormFault } from '../form-fault.tsx'
import { eventNames } from './event-names.ts'

interface WebhookFormProps {
  readonly error: Error | null
  readonly isPending: boolean
  readonly onAdd: (webhook: NewWebhook) => void
}

export function WebhookForm({ error, isPending, onAdd }: WebhookFormProps) {
  const form = useForm({
    initialValues: { url: '', description: '', types: [...hiringEventTypes] as HiringEventType[] },
    validate: {
      url: (value) => (URL.canParse(value) ? null : 'Enter an address that begins with https://'),
      types: (value) => (value.length > 0 ? null : 'Choose at least one'),
    },
  })
  /** Everything chosen means everything, what comes later too. */
  function add({ types, ...values }: typeof form.values) {
    onAdd({ ...values, types: types.length === hiringEventTypes.length ? [] : types })
  }
  return (
    <form onSubmit={form.onSubmit(add)} noValidate>
      <Stack gap="md">
        <FormFault error={error} />
        <TextInput label="Address" placeholder="https://" type="url" data-autofocus {...form.getInputProps('url')} />
        <TextInput label="What it is for" description="For your colleagues" {...form.getInputProps('description')} />
        <Checkbox.Group label="What it hears of" {...form.getInputProps('types')}>
          <Stack gap="xs" mt="xs">
            {hiringEventTypes.map((type) => (
              <Checkbox key={type} value={type} label={eventNames[type]} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Button type="submit" loading={isPending}>
          Add the webhook
        </Button>
      </Stack>
    </form>
  )
}
