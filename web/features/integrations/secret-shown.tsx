import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'

interface SecretShownProps {
  readonly label: string
  readonly secret: string
  readonly children: string
  readonly onDone: () => void
}

/** Something that is shown now and never again. */
export function SecretShown({ label, secret, children, onDone }: SecretShownProps) {
  const clipboard = useClipboard()
  return (
    <Stack gap="md">
      <Text>{children}</Text>
      <TextInput label={label} readOnly value={secret} onFocus={(event) => event.target.select()} />
      <Group>
        <Button onClick={() => clipboard.copy(secret)}>{clipboard.copied ? 'Copied' : 'Copy'}</Button>
        <Button variant="default" onClick={onDone}>
          Done
        </Button>
      </Group>
    </Stack>
  )
}
