import { compareWithStart, endComparison } from '../compare/compare.ts'
import { replaceWorkWithNotice } from '../files/replace-work.ts'
import { formatActiveFile } from '../format/format-active-file.ts'
import { focusNextPane, togglePane } from '../panes/pane-focus.ts'
import { preferences, setPreferences } from '../preferences/preferences.ts'
import { openOwnTests, openScript, runScript } from '../scratch/scratch-files.ts'
import type { Session } from '../session/session.ts'
import type { Command } from './command.ts'

/**
 * Every command of the workspace, in the order in which it is listed. The palette, the list of shortcuts and the key
 * handling all read this one table; the editor's own commands join them in the palette (editor-commands.ts).
 */
export function workspaceCommands(session: Session): Command[] {
  const { ui, view } = session
  return [
    ...runCommands(session),
    ...fileCommands(session),
    ...goCommands(session),
    ...viewCommands(),
    ...helpCommands(),
  ]

  function helpCommands(): Command[] {
    return [
      {
        id: 'palette',
        group: 'Help',
        label: 'Find a command',
        keys: 'F1',
        everywhere: true,
        run: () => ui.open('palette'),
      },
      {
        id: 'palette-k',
        group: 'Help',
        label: 'Find a command, outside the editor',
        keys: 'mod+k',
        run: () => ui.open('palette'),
      },
      { id: 'shortcuts', group: 'Help', label: 'Show all shortcuts', keys: '?', run: () => ui.open('shortcuts') },
      { id: 'finish', group: 'Run', label: 'Finish the assessment…', run: () => ui.open('finish') },
    ]
  }

  function viewCommands(): Command[] {
    const { wordWrap, minimap, fontSize } = preferences.get()
    return [
      {
        id: 'preferences',
        group: 'View',
        label: 'Preferences…',
        keys: 'mod+,',
        everywhere: true,
        run: () => ui.open('preferences'),
      },
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
        run: () => setPreferences({ fontSize: Math.min(24, fontSize + 1) }),
      },
      {
        id: 'smaller',
        group: 'View',
        label: 'Smaller code',
        run: () => setPreferences({ fontSize: Math.max(11, fontSize - 1) }),
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

  function goCommands(each: Session): Command[] {
    return [
      {
        id: 'next-pane',
        group: 'Go to',
        label: 'Next part of the page',
        keys: 'F6',
        everywhere: true,
        run: () => focusNextPane(1),
      },
      {
        id: 'previous-pane',
        group: 'Go to',
        label: 'Previous part of the page',
        keys: 'shift+F6',
        everywhere: true,
        run: () => focusNextPane(-1),
      },
      ...each.challenges.map(({ slug, title }, index) => ({
        id: `challenge-${slug}`,
        group: 'Go to' as const,
        label: `Challenge ${index + 1}: ${title}`,
        run: () => view.showChallenge(slug),
      })),
      ...(['tests', 'console', 'submissions', 'history'] as const).map((tab) => ({
        id: `results-${tab}`,
        group: 'Go to' as const,
        label: `Results: ${tab}`,
        run: () => ui.resultsTab.set(tab),
      })),
    ]
  }
}

function runCommands(session: Session): Command[] {
  return [
    {
      id: 'run',
      group: 'Run',
      label: 'Run the tests',
      keys: 'mod+Enter',
      everywhere: true,
      run: () => void session.run(session.view.place),
    },
    {
      id: 'submit',
      group: 'Run',
      label: 'Submit this challenge',
      keys: 'mod+shift+Enter',
      everywhere: true,
      run: () => void session.submit(session.view.place),
    },
    {
      id: 'script',
      group: 'Run',
      label: 'Run the scratch script',
      keys: 'mod+alt+Enter',
      everywhere: true,
      run: () => void runScript(session),
    },
  ]
}

function fileCommands(session: Session): Command[] {
  const { ui, view } = session
  const place = view.place
  return [
    { id: 'new-file', group: 'Files', label: 'New file…', run: () => ui.open('new-file') },
    { id: 'own-tests', group: 'Files', label: 'Write tests of your own', run: () => openOwnTests(session) },
    { id: 'own-script', group: 'Files', label: 'Write a scratch script', run: () => openScript(session) },
    {
      id: 'format',
      group: 'Files',
      label: 'Format this file',
      keys: 'alt+shift+f',
      run: () => void formatActiveFile(session),
    },
    { id: 'aside', group: 'Files', label: 'What I typed in another place…', run: () => ui.open('aside') },
    { id: 'compare', group: 'Files', label: 'Compare with the start', run: () => compareWithStart(session) },
    { id: 'end-compare', group: 'Files', label: 'End the comparison', run: () => endComparison(session) },
    {
      id: 'reset-all',
      group: 'Files',
      label: 'Start over with all files',
      run: () =>
        replaceWorkWithNotice(session, place, session.documents.given(place), 'All files are as the challenge began.'),
    },
    { id: 'close-file', group: 'Files', label: 'Close this file', keys: 'alt+w', run: () => view.closeActive() },
    { id: 'next-file', group: 'Files', label: 'Next open file', keys: 'alt+]', run: () => view.showNeighbour(1) },
    {
      id: 'previous-file',
      group: 'Files',
      label: 'Previous open file',
      keys: 'alt+[',
      run: () => view.showNeighbour(-1),
    },
    { id: 'file-right', group: 'Files', label: 'Move this file’s tab right', run: () => view.moveActive(1) },
    { id: 'file-left', group: 'Files', label: 'Move this file’s tab left', run: () => view.moveActive(-1) },
  ]
}
