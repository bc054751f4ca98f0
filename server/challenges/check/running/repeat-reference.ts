import type { EditionResult, RunRequest, Sandbox, TestVisibility, Verdict } from '../../../../sandbox/index.ts'
import type { Problem } from '../../format/problem.ts'
import { compareRepeats } from './compare-repeats.ts'

const alone = 'without the tests before it; let each test set up what it needs'
const reversed =
  'in reverse order and with another seed; take chance, the time of day, and what the tests leave to each other out of it'

/**
 * Runs a reference again: in reverse order, with every second test left out, and with another seed each time. Every run
 * must say what the first one said. That it says so when it is simply repeated is known by then: the sandbox has measured
 * it before its first run.
 */
export async function repeatReference(
  sandbox: Sandbox,
  request: RunRequest,
  folder: string,
  first: Verdict,
): Promise<readonly Problem[]> {
  const found = await Promise.all(
    (['visible', 'hidden'] as const).map(async (visibility) => {
      const names = first.tests.filter((test) => test.visibility === visibility).map(({ name }) => name)
      const half = (rest: number) => names.filter((_, index) => index % 2 === rest)
      const variants = [
        { tests: half(0), seed: 'another seed', circumstances: alone },
        { tests: half(1), seed: 'a third seed', circumstances: alone },
        { tests: names.toReversed(), seed: 'a fourth seed', circumstances: reversed },
      ].filter(({ tests }) => tests.length > 0)
      const results = await again(sandbox, request, visibility, variants)
      return variants.flatMap(({ circumstances }, index) => {
        return compareRepeats(folder, first, results[index]?.tests ?? [], circumstances)
      })
    }),
  )
  const seen = new Set<string>()
  return found.flat().filter(({ message }) => isFirst(seen, message))
}

function again(
  sandbox: Sandbox,
  { challenge, language, submission }: RunRequest,
  visibility: TestVisibility,
  variants: readonly { readonly tests: readonly string[]; readonly seed: string }[],
): Promise<readonly EditionResult[]> {
  if (variants.length === 0) return Promise.resolve([])
  const editions = variants.map(({ tests, seed }) => ({ files: {}, tests, seed }))
  return sandbox.runEditions({ challenge, language, submission, visibility, editions, priority: 'background' })
}

/** One test that depends on chance fails in several ways; the first says enough. */
function isFirst(seen: Set<string>, message: string): boolean {
  const test = /`[^`]+`/.exec(message)?.[0] ?? message
  if (seen.has(test)) return false
  seen.add(test)
  return true
}
