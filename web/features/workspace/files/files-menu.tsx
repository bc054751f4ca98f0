import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { workspaceCommands } from '../commands/workspace-commands.ts'
import { useSession } from '../session/session-context.ts'

const shown = ['new-file', 'compare', 'reset-all']

/** What can be done with all files of the challenge. */
export function FilesMenu() {
  const session = useSession()
  return (
    <Menu position="bottom-end" withinPortal={false} floatingStrategy="fixed" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon size="sm" variant="subtle" aria-label="Actions for all files">
          <IconDots size={15} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {workspaceCommands(session)
          .filter(({ id }) => shown.includes(id))
          .map(({ id, label, run }) => (
            <Menu.Item key={id} onClick={run}>
              {label}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  )
}
