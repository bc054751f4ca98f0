import { styleText } from 'node:util'
import type { ChallengeReport } from '../challenges/check/check-challenge.ts'
import type { JudgedMutant } from '../challenges/check/mutation/mutant.ts'
import { sourceDiff } from '../challenges/check/mutation/source-diff.ts'

/** Survivors that are shown in full, and tests that are named for each. */
const most = { survivors: 10, tests: 1 } as const

/** The mutation score, and each survivor as a difference of the source with the tests that ran its code and let it pass. */
export function mutationText({ challenge, mutation }: ChallengeReport): string[] {
  if (!mutation || !challenge || challenge.kind === 'written' || mutation.score === null) return []
  const of = (status: JudgedMutant['status']) => mutation.mutants.filter((mutant) => mutant.status === status)
  const [killed, survived, excused] = [of('killed'), of('survived'), of('excused')]
  const counted = killed.length + survived.length
  const notes = [
    `the hidden tests notice ${killed.length} of ${counted} changes to the reference`,
    excused.length > 0 ? `${excused.length} more need no notice` : '',
    mutation.score - challenge.minimumMutationScore >= 1
      ? `minimumMutationScore: ${mutation.score} in challenge.yaml would guard them`
      : '',
  ]
  const score = mutation.score.toFixed(2).padStart(6)
  const heading = `    ${score}  mutation score${styleText('dim', `  ${notes.filter((note) => note !== '').join('; ')}`)}`
  const [language] = challenge.languages
  const shown = survived.slice(0, most.survivors).flatMap((mutant) => {
    const source = challenge.reference[language]?.[mutant.file] ?? ''
    return survivorText(`solution/${language}/${mutant.file}`, mutant, source)
  })
  const more = survived.length - most.survivors
  return [heading, ...shown, ...(more > 0 ? [`            and ${more} more; --json lists them all`] : [])]
}

function survivorText(file: string, mutant: JudgedMutant, source: string): string[] {
  if (mutant.status !== 'survived') return []
  const { removed, added } = sourceDiff(source, mutant)
  return [
    `            ${file}:${mutant.start.line}  ${styleText('dim', `${mutant.mutator}, ${reachText(mutant.reachedBy)}`)}`,
    ...removed.map((line) => styleText('red', `            - ${line}`)),
    ...added.map((line) => styleText('green', `            + ${line}`)),
  ]
}

function reachText(tests: readonly string[]): string {
  if (tests.length === 0) return 'run by no test'
  const more = tests.length - most.tests
  return `passes ${tests.slice(0, most.tests).join('; ')}${more > 0 ? ` and ${more} more` : ''}`
}
