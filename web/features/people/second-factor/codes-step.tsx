import { Button, Group, Stack, Text } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import classes from './second-factor.module.css'

/** The backup codes, shown now and never again. */
export function CodesStep({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const clipboard = useClipboard()
  const text = codes.join('\n')
  return (
    <Stack gap="md">
      <Text>
        Keep these where you find them without your phone. Each lets you in once. They are shown only now; older ones
        work no more.
      </Text>
      <ul className={classes.codes} aria-label="Backup codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Group>
        <Button onClick={onDone} data-autofocus>
          I have kept them
        </Button>
        <Button variant="default" onClick={() => clipboard.copy(text)}>
          {clipboard.copied ? 'Copied' : 'Copy'}
        </Button>
        <Button
          variant="default"
          component="a"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(`${text}\n`)}`}
          download="assay-backup-codes.txt"
        >
          Download
        </Button>
      </Group>
    </Stack>
  )
}
