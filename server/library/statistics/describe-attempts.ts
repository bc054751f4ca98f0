import type { ChallengeStatistics, TestStatistics } from '../../shared/library-statistics.ts'
import { median } from '../../shared/median.ts'
import { commonOutputs } from './common-outputs.ts'
import { correlation, fewest, mean } from './correlation.ts'
import { trendOf } from './trend.ts'

/** One finished attempt, as far as it says something about the challenge. */
export interface AttemptEvidence {
  readonly startedAt: Date
  /** Of the challenge, 0 to 100. */
  readonly score: number
  /** Weighted mean of the attempt's other challenges, 0 to 100; null where it has none. */
  readonly rest: number | null
  readonly timeMs: number | null
  /** Of the submission that counts; empty where nothing was handed in or it did not load. */
  readonly tests: readonly TestEvidence[]
}

export interface TestEvidence {
  readonly name: string
  readonly passed: boolean
  readonly message: string | null
}

/** Points of the line that shows scores over time. */
const mostPoints = 12

/**
 * What real attempts say of a challenge. Nothing is told under five attempts.
 *
 * - facility: the mean score over the largest possible one, 0 to 1 (the item's p-value of classical test theory).
 * - discrimination: the item-rest correlation, of the challenge's score with the mean of the attempt's other challenges.
 *   The rest leaves the challenge itself out, as a part correlates with a whole that holds it (F. M. Lord and
 *   M. R. Novick, "Statistical Theories of Mental Test Scores", 1968, chapter 15). Under 0.2 it is usually called weak
 *   (R. L. Ebel, "Essentials of Educational Measurement", 1972).
 * - of a test, the same with 0 and 1: the point-biserial correlation of passing it with the share of the challenge's
 *   other tests that were passed.
 * - drift: scores in the order of the attempts' starts; that they rise while times fall is a sign of a leak.
 */
export function describeAttempts(attempts: readonly AttemptEvidence[]): ChallengeStatistics {
  const ordered = [...attempts].sort((a, b) => a.startedAt.getTime() - b.startedAt.getTime())
  const count = ordered.length
  if (count < fewest) return { attempts: count, figures: null }
  const times = ordered.flatMap(({ timeMs }) => (timeMs === null ? [] : [timeMs]))
  const withRest = ordered.flatMap(({ score, rest }) => (rest === null ? [] : [[score, rest] as const]))
  const scores = ordered.map(({ score }) => score)
  const [scoreTrend, timeTrend] = [trendOf(scores), trendOf(times)]
  return {
    attempts: count,
    figures: {
      facility: mean(scores) / 100,
      discrimination: { value: correlation(withRest), attempts: withRest.length },
      medianTimeMs: times.length < fewest ? null : median(times),
      tests: testStatistics(ordered),
      drift: {
        scores: scoreTrend?.direction ?? null,
        times: timeTrend?.direction ?? null,
        mayBeLeaked: scoreTrend?.direction === 'rising' && timeTrend?.direction === 'falling',
        points: pointsOf(ordered),
      },
    },
  }
}

function testStatistics(attempts: readonly AttemptEvidence[]): TestStatistics[] {
  const names = [...new Set(attempts.flatMap(({ tests }) => tests.map(({ name }) => name)))]
  return names
    .flatMap((name) => testStatistic(name, attempts) ?? [])
    .sort((a, b) => b.failureRate - a.failureRate || (a.name < b.name ? -1 : 1))
}

function testStatistic(name: string, attempts: readonly AttemptEvidence[]): TestStatistics | null {
  const seen = attempts.flatMap(({ tests }) => {
    const own = tests.find((test) => test.name === name)
    return own ? [{ own, others: tests.filter((test) => test !== own) }] : []
  })
  if (seen.length < fewest) return null
  const failed = seen.filter(({ own }) => !own.passed)
  const pairs = seen.flatMap(({ own, others }) =>
    others.length === 0 ? [] : [[own.passed ? 1 : 0, mean(others.map(({ passed }) => (passed ? 1 : 0)))] as const],
  )
  return {
    name,
    attempts: seen.length,
    failureRate: failed.length / seen.length,
    discrimination: correlation(pairs),
    outputs: commonOutputs(failed.map(({ own }) => own.message ?? '').filter((message) => message !== '')),
  }
}

/** Mean scores of stretches of as many attempts each, in order; none of them stands for fewer than five. */
function pointsOf(ordered: readonly AttemptEvidence[]) {
  const points = Math.max(1, Math.min(mostPoints, Math.floor(ordered.length / fewest)))
  return Array.from({ length: points }, (_, index) => {
    const from = Math.floor((index * ordered.length) / points)
    const stretch = ordered.slice(from, Math.floor(((index + 1) * ordered.length) / points))
    return {
      from: (stretch[0]?.startedAt ?? new Date(0)).toISOString(),
      attempts: stretch.length,
      meanScore: mean(stretch.map(({ score }) => score)),
    }
  })
}
