import { expect, test } from 'vitest'
import { ApiError, type FailureCode } from '../../../shared/api/api-error.ts'
import { type Reaction, reactionTo } from './reaction.ts'

const stop = (reason: 'taken' | 'over' | 'refused'): Reaction => ({ kind: 'stop', reason })

const reactions: [FailureCode, Reaction, Reaction][] = [
  ['journal-taken', stop('taken'), stop('taken')],
  ['attempt-over', stop('over'), stop('over')],
  ['gone', stop('over'), stop('over')],
  ['too-large', stop('refused'), stop('refused')],
  ['offline', { kind: 'retry' }, { kind: 'retry' }],
  ['unavailable', { kind: 'retry' }, { kind: 'retry' }],
  ['internal', { kind: 'retry' }, { kind: 'retry' }],
  ['rate-limited', { kind: 'retry' }, { kind: 'none' }],
  ['invalid-input', stop('refused'), { kind: 'none' }],
  ['not-found', stop('refused'), { kind: 'none' }],
]

test.each(reactions)('%s, for an append of its own and for a request that carried batches', (code, own, carried) => {
  const failure = new ApiError(code, 'no')
  expect([reactionTo(failure, 'own', 3), reactionTo(failure, 'carried', 3)]).toEqual([own, carried])
})

const gaps: [string, unknown, number | undefined, Reaction][] = [
  ['the server has more than this tab thought', 5, 3, { kind: 'skip', next: 5 }],
  ['the server asks for the very first', 3, 3, { kind: 'skip', next: 3 }],
  ['the server lost what this tab no longer has', 2, 3, stop('taken')],
  ['the server does not say', undefined, 3, { kind: 'retry' }],
  ['nothing is pending', 2, undefined, { kind: 'retry' }],
]

test.each(gaps)('a gap: %s', (_, expected, firstPending, reaction) => {
  expect(reactionTo(new ApiError('journal-gap', 'no', { expected }), 'own', firstPending)).toEqual(reaction)
})
