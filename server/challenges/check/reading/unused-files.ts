import { posix } from 'node:path'
import type { Files } from '../../../../sandbox/index.ts'
import type { CodeChallenge } from '../../format/challenge.ts'
import { moduleFile } from '../../format/paths.ts'
import { type Report, warningAt } from '../../format/problem.ts'

const code = /\.[cm]?[jt]sx?$/
/** Any relative path in quotes, wherever it stands: imports, `vi.mock`, `import('./types')` in a comment. */
const specifiers = /['"`](\.{1,2}\/[^'"`\n]+)['"`]/g

/** Code that no test and no other file asks for: forgotten, or misspelt where it was meant. */
export function unusedFiles({ languages, reference, tests, source }: CodeChallenge, report: Report): void {
  const scripts: Record<string, string> = {}
  const modules: string[] = []
  for (const test of tests) {
    if (test.form === 'cases') modules.push(test.suite.module)
    else scripts[test.path] = test.text
  }
  for (const language of languages) {
    const files = { ...reference[language], ...scripts }
    const used = usedFrom(files, [
      ...tests.flatMap((test) => (test.form === 'script' ? [test.path] : [])),
      ...modules.flatMap((module) => moduleFile(module, Object.keys(files)) ?? []),
    ])
    for (const path of Object.keys(reference[language] ?? {})) {
      if (!code.test(path) || used.has(path)) continue
      const folder = source.files[`solution/${language}/${path}`] ? 'solution' : 'files'
      report(warningAt(`${folder}/${language}/${path}`, null, 'is imported by nothing; remove it, or import it'))
    }
  }
  for (const test of tests) {
    if (test.form !== 'support' || !code.test(test.path)) continue
    const mentioned = Object.entries(scripts).some(
      ([path, text]) => path !== test.path && asksFor(path, text, test.path),
    )
    if (!mentioned)
      report(warningAt(`tests/${test.visibility}/${test.path}`, null, 'is imported by no test; remove it'))
  }
}

function usedFrom(files: Files, roots: readonly string[]): Set<string> {
  const used = new Set(roots)
  for (const path of used) {
    for (const wanted of pathsIn(path, files[path] ?? '')) {
      const found = moduleFile(wanted, Object.keys(files))
      if (found !== null) used.add(found)
    }
  }
  return used
}

function asksFor(from: string, text: string, path: string): boolean {
  return pathsIn(from, text).some((wanted) => moduleFile(wanted, [path]) !== null)
}

function pathsIn(from: string, text: string): string[] {
  return [...text.matchAll(specifiers)].map(([, specifier = '']) => posix.join(posix.dirname(from), specifier))
}
