import { Button, PasswordInput, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { type AtsKind, defaultHosts, type NewConnection } from '../../../../server/shared/integrations.ts'
import { FormFault } from '../form-fault.tsx'
import { atsNames } from './names.ts'

interface ConnectFormProps {
  readonly error: Error | null
  readonly isPending: boolean
  readonly onConnect: (connection: NewConnection) => void
}

export function ConnectForm({ error, isPending, onConnect }: ConnectFormProps) {
  const form = useForm({
    initialValues: { kind: 'greenhouse' as AtsKind, name: '', hosts: '', token: '' },
    validate: {
      token: (value, { kind }) => (kind === 'workable' && value.trim() === '' ? 'Enter the token' : null),
    },
  })
  const { kind } = form.values
  function connect({ name, hosts, token }: typeof form.values) {
    const named = hosts.split(/[\s,]+/).filter(Boolean)
    onConnect({
      kind,
      name: name.trim() || atsNames[kind],
      ...(named.length > 0 && { hosts: named }),
      ...(kind === 'workable' && { token }),
    })
  }
  return (
    <form onSubmit={form.onSubmit(connect)} noValidate>
      <Stack gap="md">
        <FormFault error={error} />
        <SegmentedControl
          aria-label="System"
          data={Object.entries(atsNames).map(([value, label]) => ({ value, label }))}
          {...form.getInputProps('kind')}
        />
        <TextInput label="Name" placeholder={atsNames[kind]} {...form.getInputProps('name')} />
        {kind === 'workable' && (
          <PasswordInput
            label="Token for results"
            description="Workable gives it to you; Assay sends results with it"
            autoComplete="off"
            {...form.getInputProps('token')}
          />
        )}
        <TextInput
          label="Hosts that results may be sent to"
          placeholder={defaultHosts[kind].join(', ')}
          description="Leave this empty unless the system says otherwise"
          {...form.getInputProps('hosts')}
        />
        {kind === 'workable' && (
          <Text size="sm" c="dimmed">
            Workable publishes only a part of how it talks to test providers. Try one candidate first.
          </Text>
        )}
        <Button type="submit" loading={isPending}>
          Connect
        </Button>
      </Stack>
    </form>
  )
}
