import { expect, test } from 'vitest'
import type { CandidateSubmission } from '../../../../server/shared/attempts.ts'
import { Submissions } from './submissions.ts'

const queued: CandidateSubmission = {
  id: 'one',
  challenge: 'cart',
  language: 'typescript',
  at: 5,
  origin: 'candidate',
  state: 'queued',
  compileError: null,
  hidden: null,
}
const graded: CandidateSubmission = { ...queued, state: 'graded', hidden: { passed: 3, total: 4, groups: null } }

test('an event brings the grade, and a late answer does not take it back', () => {
  const submissions = new Submissions([])
  submissions.put(queued)
  expect(submissions.all.get()).toEqual({ cart: [queued] })
  submissions.put(graded)
  submissions.put(queued)
  expect(submissions.all.get()).toEqual({ cart: [graded] })
})

test('they stand in the order in which they were made, however they arrive', () => {
  const submissions = new Submissions([])
  const later = { ...queued, id: 'two', at: 9 }
  submissions.put(later)
  submissions.put(queued)
  expect(submissions.all.get().cart).toEqual([queued, later])
})
