import { expect, test } from 'vitest'
import type { Afterwards } from '../shared/afterwards.ts'
import { type Happened, standingOf } from './standing.ts'

const finishedAt = new Date('2026-01-15T10:00:00Z')
const reviewBegunAt = new Date('2026-01-16T10:00:00Z')
const decidedAt = new Date('2026-01-17T10:00:00Z')
const decided = (outcome: 'advance' | 'hold' | 'decline') => ({ reviewBegunAt, decision: { outcome, decidedAt } })

const table: [told: Afterwards, happened: Partial<Happened>, stage: string, outcome: string | null, since: Date][] = [
  ['received', {}, 'received', null, finishedAt],
  ['received', { reviewBegunAt }, 'received', null, finishedAt],
  ['received', decided('advance'), 'received', null, finishedAt],
  ['progress', {}, 'received', null, finishedAt],
  ['progress', { reviewBegunAt }, 'review', null, reviewBegunAt],
  ['progress', decided('hold'), 'review', null, reviewBegunAt],
  ['progress', decided('decline'), 'decided', null, decidedAt],
  ['decision', {}, 'received', null, finishedAt],
  ['decision', { reviewBegunAt }, 'review', null, reviewBegunAt],
  ['decision', decided('advance'), 'decided', 'advance', decidedAt],
  ['decision', decided('decline'), 'decided', 'decline', decidedAt],
  ['decision', decided('hold'), 'review', null, reviewBegunAt],
  ['decision', { decision: { outcome: 'hold', decidedAt } }, 'review', null, decidedAt],
]

test.each(table)('an assessment that tells %s, after %o: %s', (tells, happened, stage, outcome, since) => {
  const standing = standingOf({ finishedAt, reviewBegunAt: null, decision: null, ...happened }, tells)
  expect(standing).toEqual({ tells, stage, outcome, since: since.toISOString() })
})
