import { Button, Group, PasswordInput, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { FormFault } from '../form-fault.tsx'

interface PasswordStepProps {
  readonly action: string
  readonly error: Error | null
  readonly isPending: boolean
  readonly onPassword: (password: string) => void
  readonly onCancel: () => void
}

/** Asks for the password again: whoever finds a screen unlocked must not change how its owner signs in. */
export function PasswordStep({ action, error, isPending, onPassword, onCancel }: PasswordStepProps) {
  const form = useForm({
    initialValues: { password: '' },
    validate: { password: (value) => (value === '' ? 'Enter your password' : null) },
  })
  return (
    <form onSubmit={form.onSubmit(({ password }) => onPassword(password))} noValidate>
      <Stack gap="md">
        <FormFault error={error} />
        <PasswordInput
          label="Your password"
          autoComplete="current-password"
          data-autofocus
          {...form.getInputProps('password')}
        />
        <Group>
          <Button type="submit" loading={isPending}>
            {action}
          </Button>
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
