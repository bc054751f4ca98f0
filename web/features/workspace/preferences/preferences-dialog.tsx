import { Modal, NativeSelect, SegmentedControl, Stack, Switch, useMantineColorScheme } from '@mantine/core'
import type { ReactNode } from 'react'
import { useStore } from '../../../shared/state/store.ts'
import { useContrast } from '../../../shared/ui/contrast.ts'
import { fontSizes, type KeySet, preferences, setPreferences, tabSizes } from './preferences.ts'
import classes from './preferences-dialog.module.css'

/** Everything about the editor that is a matter of taste. Each choice holds at once and is remembered. */
export function PreferencesDialog({ onClose }: { onClose: () => void }) {
  const { fontSize, tabSize, wordWrap, minimap, keys, screenReader } = useStore(preferences)
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const [contrast, setContrast] = useContrast()
  return (
    <Modal opened onClose={onClose} title="Preferences" size="md">
      <Stack gap="md">
        <Choice label="Colours">
          <SegmentedControl
            size="xs"
            aria-label="Colours"
            value={colorScheme}
            data={[
              { value: 'light', label: 'Light' },
              { value: 'dark', label: 'Dark' },
              { value: 'auto', label: 'As the system' },
            ]}
            onChange={(value) => setColorScheme(value as typeof colorScheme)}
          />
        </Choice>
        <Switch
          label="High contrast"
          checked={contrast === 'more'}
          onChange={(event) => setContrast(event.currentTarget.checked ? 'more' : 'normal')}
        />
        <Choice label="Keys">
          <SegmentedControl
            size="xs"
            aria-label="Keys"
            value={keys}
            data={[
              { value: 'standard', label: 'Standard' },
              { value: 'vim', label: 'Vim' },
              { value: 'emacs', label: 'Emacs' },
            ]}
            onChange={(value) => setPreferences({ keys: value as KeySet })}
          />
        </Choice>
        <div className={classes.pair}>
          <NativeSelect
            size="xs"
            label="Font size"
            value={fontSize}
            data={fontSizes.map((size) => ({ value: String(size), label: `${size} px` }))}
            onChange={(event) => setPreferences({ fontSize: Number(event.currentTarget.value) })}
          />
          <NativeSelect
            size="xs"
            label="Tab size"
            value={tabSize}
            data={tabSizes.map((size) => ({ value: String(size), label: `${size} spaces` }))}
            onChange={(event) => setPreferences({ tabSize: Number(event.currentTarget.value) })}
          />
        </div>
        <Switch
          label="Wrap long lines"
          checked={wordWrap}
          onChange={(event) => setPreferences({ wordWrap: event.currentTarget.checked })}
        />
        <Switch
          label="Overview of the file beside it"
          checked={minimap}
          onChange={(event) => setPreferences({ minimap: event.currentTarget.checked })}
        />
        <Switch
          label="Screen reader mode"
          description="The editor turns it on by itself where it finds a screen reader."
          checked={screenReader}
          onChange={(event) => setPreferences({ screenReader: event.currentTarget.checked })}
        />
      </Stack>
    </Modal>
  )
}

function Choice({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.choice}>
      <span aria-hidden="true">{label}</span>
      {children}
    </div>
  )
}
