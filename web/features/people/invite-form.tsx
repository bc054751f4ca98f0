import { Button, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { NewPerson } from '../../../server/shared/people.ts'
import { FormFault } from './form-fault.tsx'
import { RoleField } from './role-field.tsx'

interface InviteFormProps {
  readonly error: Error | null
  readonly isPending: boolean
  readonly onInvite: (person: NewPerson) => void
}

export function InviteForm({ error, isPending, onInvite }: InviteFormProps) {
  const form = useForm<NewPerson>({
    initialValues: { name: '', email: '', role: 'reviewer' },
    validate: {
      name: (value) => (value.trim() === '' ? 'Enter a name' : null),
      email: (value) => (value.includes('@') ? null : 'Enter an e-mail address'),
    },
  })
  return (
    <form onSubmit={form.onSubmit((person) => onInvite(person))} noValidate>
      <Stack gap="md">
        <FormFault error={error} />
        <TextInput label="Name" data-autofocus {...form.getInputProps('name')} />
        <TextInput label="E-mail" type="email" {...form.getInputProps('email')} />
        <RoleField value={form.values.role} onChange={(role) => form.setFieldValue('role', role)} />
        <Button type="submit" loading={isPending}>
          Invite
        </Button>
      </Stack>
    </form>
  )
}
