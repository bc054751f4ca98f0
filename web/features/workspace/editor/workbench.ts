import type { Monaco } from '../../../shared/editor/load-monaco.ts'
import { createStore } from '../../../shared/state/store.ts'
import type { Editing } from './use-models.ts'

export type Editor = ReturnType<Monaco['editor']['create']>

/** What commands reach of the editor, wherever on the page they are given. Null until it is loaded. */
export class Workbench {
  readonly editing = createStore<Editing | null>(null)
  readonly editor = createStore<Editor | null>(null)
}
