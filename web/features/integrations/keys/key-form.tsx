import { Button, Checkbox, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { NewApiKey, Scope } from '../../../../server/shared/api-keys.ts'
import { scopeNames, scopes } from '../../../../server/shared/api-keys.ts'
import { FormFault } from '../form-fault.tsx'

interface KeyFormProps {
  readonly error: Error | null
  readonly isPending: boolean
  readonly onMake: (key: NewApiKey) => void
}

const spans = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: 'A year' },
]

export function KeyForm({ error, isPending, onMake }: KeyFormProps) {
  const form = useForm({
    initialValues: { name: '', scopes: [] as Scope[], days: '90' },
    validate: {
      name: (value) => (value.trim() === '' ? 'Say which tool it is for' : null),
      scopes: (value) => (value.length > 0 ? null : 'Choose at least one'),
    },
  })
  return (
    <form onSubmit={form.onSubmit((values) => onMake({ ...values, days: Number(values.days) }))} noValidate>
      <Stack gap="md">
        <FormFault error={error} />
        <TextInput label="What it is for" data-autofocus {...form.getInputProps('name')} />
        <Checkbox.Group label="What it may do" {...form.getInputProps('scopes')}>
          <Stack gap="xs" mt="xs">
            {scopes.map((scope) => (
              <Checkbox key={scope} value={scope} label={scopeNames[scope]} description={scope} />
            ))}
          </Stack>
        </Checkbox.Group>
        <NativeSelect label="Works for" data={spans} {...form.getInputProps('days')} />
        <Button type="submit" loading={isPending}>
          Make the key
        </Button>
      </Stack>
    </form>
  )
}
