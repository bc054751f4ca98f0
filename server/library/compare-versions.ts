import { bytesOf, type ChallengeSource, type SourceFile } from '../challenges/format/source.ts'
import type { AppContext } from '../context.ts'
import type { FileChange, VersionChanges } from '../shared/library.ts'
import { selectSource } from './select-version.ts'

const order: readonly FileChange['kind'][] = ['changed', 'added', 'removed', 'same']

/** What is between two versions of a challenge, file by file; without `from` every file of `to` is added. */
export async function compareVersions(args: {
  context: AppContext
  slug: string
  from: string | undefined
  to: string
}): Promise<VersionChanges> {
  const { db } = args.context
  const after = await selectSource(db, args.slug, args.to)
  const before = args.from === undefined ? null : await selectSource(db, args.slug, args.from)
  return { files: fileChanges(before?.files ?? {}, after.files) }
}

/** Those that differ come first, and by path within a kind. */
export function fileChanges(before: ChallengeSource['files'], after: ChallengeSource['files']): FileChange[] {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  return paths
    .map((path) => fileChange(path, before[path], after[path]))
    .sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind))
}

function fileChange(path: string, before: SourceFile | undefined, after: SourceFile | undefined): FileChange {
  return {
    path,
    kind: kindOf(before, after),
    before: before ? shown(before) : null,
    after: after ? shown(after) : null,
    isText: [before, after].every((file) => file === undefined || 'text' in file),
  }
}

function kindOf(before: SourceFile | undefined, after: SourceFile | undefined): FileChange['kind'] {
  if (before === undefined) return 'added'
  if (after === undefined) return 'removed'
  return bytesOf(before).equals(bytesOf(after)) ? 'same' : 'changed'
}

function shown(file: SourceFile): string {
  return 'text' in file ? file.text : `${bytesOf(file).length.toLocaleString('en')} bytes`
}
