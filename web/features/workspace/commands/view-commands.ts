import { contrast, setContrast } from '../../../shared/ui/contrast.ts'
import { togglePane } from '../panes/pane-focus.ts'
import { colourScheme } from '../preferences/colour-scheme.ts'
import { fontSizes, preferences, setPreferences, tabSizes } from '../preferences/preferences.ts'
import type { Session } from '../session/session.ts'
import type { Command } from './command.ts'

/** How the page and the editor look, each choice also in the preferences. */
export function viewCommands(session: Session): Command[] {
  const { wordWrap, minimap, fontSize, screenReader } = preferences.get()
  return [
    {
      id: 'preferences',
      group: 'View',
      label: 'Preferences…',
      keys: 'mod+,',
      everywhere: true,
      run: () => session.ui.open('preferences'),
    },
    ...colourCommands(),
    {
      id: 'wrap',
      group: 'View',
      label: wordWrap ? 'Stop wrapping long lines' : 'Wrap long lines',
      keys: 'alt+z',
      run: () => setPreferences({ wordWrap: !preferences.get().wordWrap }),
    },
    {
      id: 'minimap',
      group: 'View',
      label: minimap ? 'Hide the overview of the file' : 'Show an overview of the file',
      run: () => setPreferences({ minimap: !minimap }),
    },
    {
      id: 'larger',
      group: 'View',
      label: 'Larger code',
      run: () => setPreferences({ fontSize: fontSizes.find((size) => size > fontSize) ?? fontSize }),
    },
    {
      id: 'smaller',
      group: 'View',
      label: 'Smaller code',
      run: () => setPreferences({ fontSize: fontSizes.findLast((size) => size < fontSize) ?? fontSize }),
    },
    ...tabSizes.map((tabSize) => ({
      id: `tab-${tabSize}`,
      group: 'View' as const,
      label: `Tabs of ${tabSize} spaces`,
      run: () => setPreferences({ tabSize }),
    })),
    {
      id: 'screen-reader',
      group: 'View',
      label: screenReader ? 'Leave the screen reader mode' : 'Screen reader mode',
      run: () => setPreferences({ screenReader: !screenReader }),
    },
    ...(['standard', 'vim', 'emacs'] as const).map((keys) => ({
      id: `keys-${keys}`,
      group: 'View' as const,
      label: `Use ${{ standard: 'standard', vim: 'Vim', emacs: 'Emacs' }[keys]} keys`,
      run: () => setPreferences({ keys }),
    })),
    ...(['statement', 'files', 'results'] as const).map((pane) => ({
      id: `toggle-${pane}`,
      group: 'View' as const,
      label: `Show or hide the ${pane}`,
      keys: `alt+shift+${{ statement: 's', files: 'e', results: 'r' }[pane]}`,
      run: () => togglePane(session, pane),
    })),
  ]
}

function colourCommands(): Command[] {
  const scheme = colourScheme.get()
  const other = scheme?.current === 'dark' ? 'light' : 'dark'
  const hasMore = contrast.get() === 'more'
  return [
    {
      id: 'scheme',
      group: 'View',
      label: `Switch to ${other} colours`,
      run: () => scheme?.set(other),
    },
    {
      id: 'scheme-auto',
      group: 'View',
      label: 'Colours as the system has them',
      run: () => scheme?.set('auto'),
    },
    {
      id: 'contrast',
      group: 'View',
      label: hasMore ? 'Normal contrast' : 'High contrast',
      run: () => setContrast(hasMore ? 'normal' : 'more'),
    },
  ]
}
