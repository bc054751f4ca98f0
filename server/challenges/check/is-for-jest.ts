import type { TestFile } from '../../../sandbox/index.ts'

/** As the sandbox sees it: scripts of which none imports Vitest are Jest's, and some code is compiled otherwise for it. */
export function isForJest(tests: readonly TestFile[]): boolean {
  const scripts = tests.filter((test) => test.form === 'script')
  return scripts.length > 0 && !scripts.some(({ text }) => /["']vitest["']/.test(text))
}
