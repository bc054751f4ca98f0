import { focusNextPane } from '../panes/pane-focus.ts'
import { runScript } from '../scratch/scratch-files.ts'
import type { Session } from '../session/session.ts'
import type { Command } from './command.ts'
import { fileCommands } from './file-commands.ts'
import { viewCommands } from './view-commands.ts'

/**
 * Every command of the workspace that is of use at the moment, in the order in which it is listed. The palette, the
 * list of shortcuts and the key handling all read this one table; the editor's own commands join them in the palette
 * (editor-commands.ts).
 */
export function workspaceCommands(session: Session): Command[] {
  const hasFiles = session.view.place.language !== 'markdown'
  return [
    ...runCommands(session),
    ...(hasFiles ? fileCommands(session) : []),
    { id: 'aside', group: 'Files', label: 'What I typed in another place…', run: () => session.ui.open('aside') },
    ...goCommands(session),
    ...viewCommands(session),
    ...helpCommands(session),
  ]
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
    { id: 'finish', group: 'Run', label: 'Finish the assessment…', run: () => session.ui.open('finish') },
  ]
}

function goCommands({ ui, view, challenges }: Session): Command[] {
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
    ...challenges.map(({ slug, title }, index) => ({
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

function helpCommands({ ui }: Session): Command[] {
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
  ]
}
