import type { EditOrigin } from '../journal/entry.ts'

const origins: Readonly<Record<string, EditOrigin>> = {
  insertFromPaste: 'paste',
  insertFromDrop: 'drop',
  deleteByDrag: 'drop',
  historyUndo: 'undo',
  historyRedo: 'redo',
}

/** How a change of a text field came about; undefined for typing. */
export function editOrigin(event: Event): EditOrigin | undefined {
  const type = 'inputType' in event && typeof event.inputType === 'string' ? event.inputType : ''
  return Object.hasOwn(origins, type) ? origins[type] : undefined
}
