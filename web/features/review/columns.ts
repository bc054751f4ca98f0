import { remembered } from '../../shared/storage/remembered.ts'

/** Columns of the list that may be left out, in their order. */
export const columnNames = {
  state: 'State',
  score: 'Score',
  parts: 'By challenge',
  time: 'Time used',
  submitted: 'Submitted',
  signals: 'Signals',
  alike: 'Alike',
  readers: 'Who reads it',
  decision: 'Decision',
} as const
export type ColumnName = keyof typeof columnNames

const key = 'assay.attempts.hidden-columns'

/** Those that this browser was told to leave out; what it does not know any more it forgets. */
export function readHiddenColumns(): ReadonlySet<ColumnName> {
  const names = (remembered.getItem(key) ?? '').split(',')
  return new Set(names.filter((name): name is ColumnName => Object.hasOwn(columnNames, name)))
}

export function keepHiddenColumns(hidden: ReadonlySet<ColumnName>): void {
  remembered.setItem(key, [...hidden].join(','))
}
