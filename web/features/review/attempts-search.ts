import type { AttemptQuery } from '../../../server/shared/review.ts'

/** What the address of the list says, so that a filtered list can be sent to a colleague. */
export type AttemptsSearch = Pick<
  AttemptQuery,
  'assessment' | 'state' | 'decision' | 'reviewer' | 'search' | 'sort' | 'order'
>

const states = ['running', 'grading', 'graded'] as const
const decisions = ['none', 'advance', 'hold', 'decline'] as const
const reviewers = ['me', 'nobody'] as const
const sorts = ['started', 'finished', 'time', 'score', 'name', 'signals', 'alike', 'own'] as const
const orders = ['asc', 'desc'] as const

function oneOf<Value extends string>(values: readonly Value[], value: unknown): Value | undefined {
  return values.find((known) => known === value)
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** Reads the address; what it does not know it leaves out. */
export function attemptsSearch(search: Record<string, unknown>): AttemptsSearch {
  const read: AttemptsSearch = {
    assessment: text(search.assessment),
    state: oneOf(states, search.state),
    decision: oneOf(decisions, search.decision),
    reviewer: oneOf(reviewers, search.reviewer),
    search: text(search.search),
    sort: oneOf(sorts, search.sort),
    order: oneOf(orders, search.order),
  }
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined))
}
