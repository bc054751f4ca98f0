import type { GuestModules } from '../../languages/language.ts'
import type { SnapshotStore } from './snapshots.ts'
import { fullName, suitesOf, type Test } from './tree.ts'

/** Reads `__snapshots__/<file>.snap` beside a test's file, where the author has put one. */
export function createSnapshotStore(modules: () => GuestModules): SnapshotStore & { begin(test: Test): void } {
  let test: Test | undefined
  const counts = new Map<string, number>()
  const files = new Map<string, Readonly<Record<string, string>>>()

  function snapshotsOf(path: string): Readonly<Record<string, string>> {
    const at = path.lastIndexOf('/') + 1
    const file = `${path.slice(0, at)}__snapshots__/${path.slice(at)}.snap`
    const known = files.get(file) ?? readSnapshots(modules()[file]?.code ?? '')
    files.set(file, known)
    return known
  }

  return {
    begin(next) {
      test = next
      counts.clear()
    },
    next(hint) {
      if (test === undefined) return { name: hint ?? '', stored: undefined }
      const byVitest = fullName(test) + (hint === undefined ? '' : ` > ${hint}`)
      const words = [...suitesOf(test).slice(1), test].map(({ name }) => name).join(' ')
      const byJest = words + (hint === undefined ? '' : `: ${hint}`)
      const count = (counts.get(byVitest) ?? 0) + 1
      counts.set(byVitest, count)
      const snapshots = snapshotsOf(test.suite.file.path)
      const stored = snapshots[`${byVitest} ${count}`] ?? snapshots[`${byJest} ${count}`]
      return { name: `${byVitest} ${count}`, stored }
    },
  }
}

/** A snapshot file is a list of template strings: exports[`name 1`] = `…`; */
function readSnapshots(text: string): Readonly<Record<string, string>> {
  const entry = /^exports\[`((?:\\[\s\S]|[^`\\])*)`\] = `((?:\\[\s\S]|[^`\\])*)`;/gm
  return Object.fromEntries([...text.matchAll(entry)].map(([, name, value]) => [unescaped(name), unescaped(value)]))
}

function unescaped(text = ''): string {
  return text.replace(/\\([`\\$])/g, '$1')
}
