import { expect, test } from 'vitest'
import type { CandidateChallenge } from '../../../../server/shared/attempts.ts'
import type { Files } from '../../../../server/shared/challenges.ts'
import { Documents } from '../documents/documents.ts'
import { Workbench } from '../editor/workbench.ts'
import { Ui } from '../session/ui.ts'
import { View } from '../session/view.ts'
import { replaceWorkWithNotice } from './replace-work.ts'

const place = { challenge: 'cart', language: 'typescript' } as const
const given = { 'cart.ts': 'given', 'price.ts': 'given', 'types.ts': 'locked' }
const worked = { ...given, 'cart.ts': 'an hour of work', 'mine.ts': 'mine' }
const challenge: CandidateChallenge = {
  slug: 'cart',
  title: 'Cart',
  kind: 'coding',
  difficulty: null,
  minutes: null,
  languages: ['typescript', 'javascript'],
  weight: 1,
  statement: '',
  questions: [],
  images: {},
  locked: ['types.ts'],
  files: { typescript: given, javascript: { 'cart.js': '' } },
  work: { typescript: { ...worked, 'scratch/try.ts': 'tried' } },
  visibleTests: [],
  submissions: [],
  unsubmitted: false,
}

function replaced(target: Files) {
  const documents = new Documents(
    [challenge],
    () => 0,
    () => {},
  )
  const session = { documents, view: new View('a', [challenge]), workbench: new Workbench(), ui: new Ui() }
  replaceWorkWithNotice(session, place, target, 'All files are as they were.')
  return {
    view: session.view,
    documents,
    files: () => documents.files(place).get(),
    notice: () => session.ui.notice.get(),
    undo: () => session.ui.notice.get()?.undo?.(),
    /** Gives a file another text, as somebody who types it all anew. */
    write(path: string, text: string) {
      const before = documents.files(place).get()[path]
      if (before === undefined) documents.create({ ...place, path })
      documents.edit({ ...place, path }, [[0, before?.length ?? 0, text]])
    },
  }
}

const scratch = { 'scratch/try.ts': 'tried' }

test('starting over leaves the scratch folder alone, and its undo gives everything back', () => {
  const { files, notice, undo } = replaced(given)
  expect([files(), notice()?.text]).toEqual([{ ...given, ...scratch }, 'All files are as they were.'])
  undo()
  expect(files()).toEqual({ ...worked, ...scratch })
  expect(notice()).toEqual({ text: 'Your work is as it was before.' })
})

test('a file that was made since stays, and so does what was typed in a file that nothing replaced', () => {
  const { files, notice, undo, write } = replaced(given)
  write('new.ts', 'new')
  write('price.ts', 'cheaper')
  undo()
  expect(files()).toEqual({ ...worked, ...scratch, 'new.ts': 'new', 'price.ts': 'cheaper' })
  expect(notice()).toEqual({ text: 'Your work is as it was before, and the files you made since stay.' })
})

test('text that is newer than what comes back is one more undo away', () => {
  const { files, notice, undo, write } = replaced(given)
  write('cart.ts', 'begun again')
  write('new.ts', 'new')
  undo()
  expect(files()).toEqual({ ...worked, ...scratch, 'new.ts': 'new' })
  expect(notice()?.text).toBe('Your work is as it was before. What you typed since in cart.ts was replaced.')
  write('newer.ts', 'newer')
  undo()
  expect(files()).toEqual({ ...given, ...scratch, 'cart.ts': 'begun again', 'new.ts': 'new', 'newer.ts': 'newer' })
})

test('a file that going back had made goes again, unless somebody worked on it', () => {
  const target = { ...worked, 'older.ts': 'older' }
  const { files, undo } = replaced(target)
  undo()
  expect(files()).toEqual({ ...worked, ...scratch })
  const other = replaced(target)
  other.write('older.ts', 'worked on')
  other.undo()
  expect(other.files()).toEqual({ ...worked, ...scratch, 'older.ts': 'worked on' })
})

test('what was deleted since comes back with what was replaced', () => {
  const { documents, files, notice, undo } = replaced(given)
  documents.delete({ ...place, path: 'cart.ts' })
  undo()
  expect(files()).toEqual({ ...worked, ...scratch })
  expect(notice()?.undo).toBeUndefined()
})

test('an undo from elsewhere closes the tab where its file was', () => {
  const { files, undo, view, write } = replaced(given)
  write('cart.ts', 'begun again')
  undo()
  view.showFile({ path: 'mine.ts', kind: 'work' })
  view.showLanguage('javascript')
  undo()
  expect(files()['mine.ts']).toBeUndefined()
  view.showLanguage('typescript')
  expect(view.openFiles.open.map(({ path }) => path)).not.toContain('mine.ts')
})
