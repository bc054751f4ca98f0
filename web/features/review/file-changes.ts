import type { Files } from '../../../server/shared/challenges.ts'

export interface FileChange {
  readonly path: string
  readonly kind: 'added' | 'changed' | 'deleted' | 'same'
}

const order: readonly FileChange['kind'][] = ['changed', 'added', 'deleted', 'same']

/** Each file of both sides with what became of it, the touched ones first. */
export function fileChanges(given: Files, files: Files): FileChange[] {
  const paths = [...new Set([...Object.keys(given), ...Object.keys(files)])].sort()
  return paths
    .map((path): FileChange => ({ path, kind: kindOf(given[path], files[path]) }))
    .sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind))
}

function kindOf(before: string | undefined, after: string | undefined): FileChange['kind'] {
  if (before === undefined) return 'added'
  if (after === undefined) return 'deleted'
  return before === after ? 'same' : 'changed'
}
