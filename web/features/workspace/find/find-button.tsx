import { ActionIcon } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { modifierKey } from '../commands/keys.ts'
import { useSession } from '../session/session-context.ts'

/** Opens the search over all files, as its keys do. */
export function FindButton() {
  const { ui } = useSession()
  return (
    <ActionIcon
      size="sm"
      variant="subtle"
      aria-label="Find in files"
      title={`Find in files (${modifierKey}+Shift+F)`}
      onClick={() => ui.open('find')}
    >
      <IconSearch size={15} stroke={1.6} />
    </ActionIcon>
  )
}
