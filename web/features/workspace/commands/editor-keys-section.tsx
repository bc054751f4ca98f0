import { useStore } from '../../../shared/state/store.ts'
import { preferences } from '../preferences/preferences.ts'
import { editorKeyGroups } from './editor-keys.ts'
import { combinationNames } from './keys.ts'
import { Keys } from './keys-shown.tsx'
import classes from './shortcuts-dialog.module.css'
import { useEditorKeys } from './use-editor-keys.ts'

/** The editor's keys as it really has them on this computer. */
export function EditorKeysSection() {
  const keysOf = useEditorKeys()
  const { keys } = useStore(preferences)
  if (!keysOf) return null
  return (
    <section aria-labelledby="editor-keys">
      <h3 id="editor-keys" className={classes.part}>
        In the editor
      </h3>
      {keys !== 'standard' && (
        <p className={classes.note}>
          You use {keys === 'vim' ? 'Vim' : 'Emacs'} keys, which come before these where both have a meaning.
        </p>
      )}
      <div className={classes.groups}>
        {editorKeyGroups.map(({ name, commands }) => (
          <section key={name} aria-label={name}>
            <h4 className={classes.group}>{name}</h4>
            <dl className={classes.list}>
              {commands.map(([id, label]) => (
                <Keys key={id} label={label} combinations={keysOf(id).map(combinationNames)} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </section>
  )
}
