import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import type { PasswordLink } from '../../../server/shared/people.ts'

/** The link with which somebody chooses a password, shown now and never again. */
export function LinkShown({ made, onDone }: { made: PasswordLink; onDone: () => void }) {
  const { person, link, mailed } = made
  const clipboard = useClipboard()
  return (
    <Stack gap="md">
      <Text>
        {mailed
          ? `The link is on its way to ${person.email}. It works once, for seven days.`
          : `There is no mail server, so pass this link on to ${person.name}. It works once, for seven days, and is shown only now.`}
      </Text>
      <TextInput label="Link" readOnly value={link} onFocus={(event) => event.target.select()} />
      <Group>
        <Button onClick={() => clipboard.copy(link)}>{clipboard.copied ? 'Copied' : 'Copy'}</Button>
        <Button variant="default" onClick={onDone}>
          Done
        </Button>
      </Group>
    </Stack>
  )
}
