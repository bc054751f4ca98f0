import { Modal } from '@mantine/core'
import { useSession } from '../session/session-context.ts'
import type { Command } from './command.ts'
import { EditorKeysSection } from './editor-keys-section.tsx'
import { keyNames } from './keys.ts'
import { Keys } from './keys-shown.tsx'
import classes from './shortcuts-dialog.module.css'
import { workspaceCommands } from './workspace-commands.ts'

const groups: readonly Command['group'][] = ['Run', 'Files', 'Go to', 'View', 'Help']

/** The keys of every command that has some, and the editor's that matter most. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const commands = workspaceCommands(useSession()).filter(({ keys }) => keys !== undefined)
  return (
    <Modal opened onClose={onClose} title="Shortcuts" size="xl">
      <div className={classes.groups}>
        {groups
          .map((group) => ({ group, own: commands.filter((command) => command.group === group) }))
          .filter(({ own }) => own.length > 0)
          .map(({ group, own }) => (
            <section key={group} aria-label={group}>
              <h3 className={classes.group}>{group}</h3>
              <dl className={classes.list}>
                {own.map(({ id, label, keys = '' }) => (
                  <Keys key={id} label={label} combinations={[keyNames(keys)]} />
                ))}
              </dl>
            </section>
          ))}
      </div>
      <EditorKeysSection />
      <p className={classes.note}>Every other command of the editor is in the palette (F1), with its keys.</p>
    </Modal>
  )
}
