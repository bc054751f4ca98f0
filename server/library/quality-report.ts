import type { ChallengeReport } from '../challenges/check/check-challenge.ts'
import { sourceDiff } from '../challenges/check/mutation/source-diff.ts'
import { failedHidden } from '../challenges/check/running/judge-run.ts'
import type { QualityReport, Survivor } from '../shared/library.ts'

/** What is kept of a check: all that an author acts on, without the hundreds of changes that were noticed. */
export function toQualityReport({ challenge, problems, runs, mutation }: ChallengeReport): QualityReport {
  return {
    version: 1,
    problems: [...problems],
    runs: runs.map(({ language, role, folder, verdict, sameAs }) => ({
      language,
      role,
      folder,
      score: verdict.score,
      fails: failedHidden(verdict).map(({ name }) => name),
      ...(sameAs && { sameAs }),
    })),
    mutation:
      mutation && challenge && challenge.kind !== 'written'
        ? {
            score: mutation.score,
            minimum: challenge.minimumMutationScore,
            noticed: mutation.mutants.filter(({ status }) => status === 'killed').length,
            excused: mutation.mutants.filter(({ status }) => status === 'excused').length,
            survivors: mutation.mutants.flatMap((mutant): Survivor[] => {
              if (mutant.status !== 'survived') return []
              const source = challenge.reference[challenge.languages[0]]?.[mutant.file] ?? ''
              const { removed, added } = sourceDiff(source, mutant)
              return [
                {
                  file: `solution/${challenge.languages[0]}/${mutant.file}`,
                  line: mutant.start.line,
                  mutator: mutant.mutator,
                  removed: [...removed],
                  added: [...added],
                  reachedBy: [...mutant.reachedBy],
                },
              ]
            }),
          }
        : null,
  }
}
