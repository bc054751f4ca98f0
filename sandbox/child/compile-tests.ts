import type { Files, TestFile } from '../challenge.ts'
import { type Compilation, languageSupport } from '../languages/language.ts'

const KEPT = 64
const compilations = new Map<string, Compilation>()

/** Compiles the tests' scripts and helpers; what has been compiled lately is compiled no more. */
export function compileTests(tests: readonly TestFile[]): Compilation {
  const files: Record<string, string> = {}
  for (const test of tests) if (test.form !== 'cases') files[test.path] = test.text
  const key = keyOf(files)
  const known = compilations.get(key)
  compilations.delete(key)
  const compilation = known ?? languageSupport('typescript').compile(files, 'tests:///')
  compilations.set(key, compilation)
  for (const oldest of compilations.keys()) {
    if (compilations.size <= KEPT) break
    compilations.delete(oldest)
  }
  return compilation
}

function keyOf(files: Files): string {
  return Object.entries(files)
    .map(([path, text]) => `${path}\n${text.length}\n${text}`)
    .join('\n')
}
