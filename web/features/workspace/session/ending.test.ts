import { expect, test } from 'vitest'
import { type AttemptNews, type Ending, endingAfter } from './ending.ts'

const running: AttemptNews = { state: 'running', finishReason: null }
const byTime: AttemptNews = { state: 'finished', finishReason: 'deadline' }
const byHand: AttemptNews = { state: 'finished', finishReason: 'candidate' }

const steps: [Ending, AttemptNews, Ending][] = [
  [{ phase: 'working' }, running, { phase: 'working' }],
  [{ phase: 'asking' }, running, { phase: 'working' }],
  [{ phase: 'asking' }, byTime, { phase: 'over', reason: 'deadline' }],
  [{ phase: 'working' }, byHand, { phase: 'over', reason: 'candidate' }],
  [{ phase: 'over', reason: 'candidate' }, byTime, { phase: 'over', reason: 'candidate' }],
  [{ phase: 'over', reason: 'deadline' }, running, { phase: 'over', reason: 'deadline' }],
]

test.each(steps)('%o after %o is %o', (before, news, after) => {
  expect(endingAfter(before, news)).toEqual(after)
})
