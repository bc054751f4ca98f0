import type { RunnableChallenge, RunRequest, Sandbox, TestFile, Verdict } from '../../../../sandbox/index.ts'
import type { Problem } from '../../format/problem.ts'
import { compareRepeats } from './compare-repeats.ts'

export interface Repeats {
  readonly problems: readonly Problem[]
  readonly verdicts: readonly Verdict[]
}

/**
 * Runs a reference again: with the same seed, with another one and in reverse, and with every second test left out.
 * Every run must say what the first one said.
 */
export async function repeatReference(
  sandbox: Sandbox,
  request: RunRequest,
  folder: string,
  first: Verdict,
): Promise<Repeats> {
  const names = first.tests.map(({ name }) => name)
  const half = (rest: number) => new Set(names.filter((_, index) => index % 2 === rest))
  const alone = 'without the tests before it; let each test set up what it needs'
  const variants: readonly { readonly change: Partial<RunRequest>; readonly circumstances: string }[] = [
    { change: {}, circumstances: 'when it is simply repeated; something in it is left to chance' },
    {
      change: { seed: 'another seed', challenge: inReverse(request.challenge) },
      circumstances:
        'in reverse order and with another seed; take chance, the time of day, and what the tests leave to each other out of it',
    },
    { change: { seed: 'a third seed', only: half(0) }, circumstances: alone },
    { change: { seed: 'a fourth seed', only: half(1) }, circumstances: alone },
  ]
  const verdicts = await Promise.all(variants.map(({ change }) => sandbox.run({ ...request, ...change })))
  const problems = variants.flatMap(({ circumstances }, index) => {
    const verdict = verdicts[index]
    return verdict ? compareRepeats(folder, first, verdict, circumstances) : []
  })
  const seen = new Set<string>()
  return { verdicts, problems: problems.filter(({ message }) => isFirst(seen, message)) }
}

/** One test that depends on chance fails in several ways; the first says enough. */
function isFirst(seen: Set<string>, message: string): boolean {
  const test = /`[^`]+`/.exec(message)?.[0] ?? message
  if (seen.has(test)) return false
  seen.add(test)
  return true
}

/** Files last to first, and so the cases in them; the order inside a script is the script's own. */
function inReverse(challenge: RunnableChallenge): RunnableChallenge {
  const tests = challenge.tests
    .toReversed()
    .map(
      (test): TestFile =>
        test.form === 'cases' ? { ...test, suite: { ...test.suite, cases: test.suite.cases.toReversed() } } : test,
    )
  return { ...challenge, hash: `${challenge.hash} in reverse`, tests }
}
