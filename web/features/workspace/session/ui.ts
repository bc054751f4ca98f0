import type { Files } from '../../../../server/shared/challenges.ts'
import { createStore } from '../../../shared/state/store.ts'

export type Dialog = 'finish' | 'palette' | 'preferences' | 'shortcuts' | 'find' | 'aside'

/** What a candidate is about to do with a file. */
export type FileDialog =
  | { readonly action: 'create' }
  | { readonly action: 'rename' | 'reset' | 'delete'; readonly path: string }

export type ResultsTab = 'tests' | 'console' | 'submissions' | 'history'

/** A pane of a window that shows one at a time. */
export type NarrowPane = 'Statement' | 'Code' | 'Results'

/** A state of the files that the work is held against. */
export interface Comparison {
  /** As in "Your work beside …". */
  readonly with: string
  readonly files: Files
}

/** Something that was just done, and its way back; or something that only loading the page again mends. */
export interface Notice {
  readonly text: string
  readonly undo?: () => void
  readonly loadAgain?: boolean
}

/** What lies over or beside the work for a moment. It is not kept for a reload. */
export class Ui {
  readonly dialog = createStore<Dialog | null>(null)
  readonly fileDialog = createStore<FileDialog | null>(null)
  readonly resultsTab = createStore<ResultsTab>('tests')
  /** Where the person was last; shown when the window has room for one pane only. */
  readonly pane = createStore<NarrowPane>('Statement')
  readonly comparison = createStore<Comparison | null>(null)
  readonly notice = createStore<Notice | null>(null)

  open(dialog: Dialog): void {
    this.dialog.set(dialog)
  }

  readonly close = (): void => this.dialog.set(null)
}
