import { isScratch } from '../../../../server/shared/scratch.ts'
import { languageName } from '../../../shared/format/names.ts'
import { compareWithStart, endComparison } from '../compare/compare.ts'
import { replaceWorkWithNotice } from '../files/replace-work.ts'
import { formatActiveFile } from '../format/format-active-file.ts'
import { openOwnTests, openScript } from '../scratch/scratch-files.ts'
import type { Session } from '../session/session.ts'
import type { Command } from './command.ts'

/** What can be done with the files of a challenge with code. */
export function fileCommands(session: Session): Command[] {
  const { ui, view } = session
  const place = view.place
  return [
    {
      id: 'find',
      group: 'Files',
      label: 'Find in files…',
      keys: 'mod+shift+f',
      everywhere: true,
      run: () => ui.open('find'),
    },
    { id: 'new-file', group: 'Files', label: 'New file…', run: () => ui.fileDialog.set({ action: 'create' }) },
    ...activeFileCommands(session),
    { id: 'own-tests', group: 'Files', label: 'Write tests of your own', run: () => openOwnTests(session) },
    { id: 'own-script', group: 'Files', label: 'Write a scratch script', run: () => openScript(session) },
    {
      id: 'format',
      group: 'Files',
      label: 'Format this file',
      keys: 'alt+shift+f',
      run: () => void formatActiveFile(session),
    },
    { id: 'compare', group: 'Files', label: 'Compare with the start', run: () => compareWithStart(session) },
    { id: 'end-compare', group: 'Files', label: 'End the comparison', run: () => endComparison(session) },
    {
      id: 'reset-all',
      group: 'Files',
      label: 'Start over with all files',
      run: () =>
        replaceWorkWithNotice(session, place, session.documents.given(place), 'All files are as the challenge began.'),
    },
    ...languageCommands(session),
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

/** The same that the menu of the open file offers. */
function activeFileCommands({ ui, view, documents }: Session): Command[] {
  const place = view.place
  const { active } = view.openFiles
  if (active?.kind !== 'work' || documents.isLocked({ ...place, path: active.path })) return []
  const { path } = active
  const command = (action: 'rename' | 'reset' | 'delete', label: string): Command => ({
    id: `${action}-file`,
    group: 'Files',
    label,
    run: () => ui.fileDialog.set({ action, path }),
  })
  const isGiven = !isScratch(path) && documents.given(place)[path] !== undefined
  return [
    command('rename', 'Rename this file…'),
    ...(isGiven ? [command('reset', 'Start over with this file…')] : []),
    command('delete', 'Delete this file…'),
  ]
}

/** The other languages of the challenge, each of which keeps its own files. */
function languageCommands(session: Session): Command[] {
  const { challenge, language } = session.view.place
  return session
    .challenge(challenge)
    .languages.filter((each) => each !== language)
    .map((each) => ({
      id: `language-${each}`,
      group: 'Files',
      label: `Write in ${languageName[each]}`,
      run: () => session.view.showLanguage(each),
    }))
}
