import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import type { CreatedInvitation } from '../../../../server/shared/assessments.ts'

interface InvitationLinkProps {
  readonly invitation: CreatedInvitation
  readonly onDone: () => void
}

export function InvitationLink({ invitation, onDone }: InvitationLinkProps) {
  const clipboard = useClipboard()
  return (
    <Stack gap="md">
      <Text>
        Send this to {invitation.name}. It is shown only now: only its hash is kept, so that nobody who reads the
        database can use it.
      </Text>
      <TextInput label="Personal link" readOnly value={invitation.link} onFocus={(event) => event.target.select()} />
      <Group>
        <Button onClick={() => clipboard.copy(invitation.link)}>{clipboard.copied ? 'Copied' : 'Copy the link'}</Button>
        <Button variant="default" onClick={onDone}>
          Done
        </Button>
      </Group>
    </Stack>
  )
}
