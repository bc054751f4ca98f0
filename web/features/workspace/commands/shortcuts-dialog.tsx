import { Kbd, Modal } from '@mantine/core'
import { useSession } from '../session/session-context.ts'
import type { Command } from './command.ts'
import { keyNames } from './keys.ts'
import classes from './shortcuts-dialog.module.css'
import { workspaceCommands } from './workspace-commands.ts'

const groups: readonly Command['group'][] = ['Run', 'Files', 'Go to', 'View', 'Help']

/** The keys of every command that has some. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const commands = workspaceCommands(useSession()).filter(({ keys }) => keys !== undefined)
  return (
    <Modal opened onClose={onClose} title="Shortcuts" size="lg">
      <div className={classes.groups}>
        {groups.map((group) => (
          <section key={group} aria-label={group}>
            <h3 className={classes.group}>{group}</h3>
            <dl className={classes.list}>
              {commands
                .filter((command) => command.group === group)
                .map(({ id, label, keys = '' }) => (
                  <div key={id} className={classes.row}>
                    <dt>{label}</dt>
                    <dd className={classes.keys}>
                      {keyNames(keys).map((name) => (
                        <Kbd key={name}>{name}</Kbd>
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
      <p className={classes.note}>
        In the editor, Control+M lets Tab move the focus out of it. Every other command of the editor is in the palette
        (F1).
      </p>
    </Modal>
  )
}
