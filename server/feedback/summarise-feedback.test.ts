import { expect, test } from 'vitest'
import { summariseFeedback } from './summarise-feedback.ts'

const answer = (clear: number | null, comment = '') => ({ clear, fair: 4, time: null, comment })

test('counts and averages each question over those who answered it, and hides whose words are whose', () => {
  const answers = [answer(5, 'Good.'), answer(4), answer(2, 'A long text to read.'), answer(null), answer(5)]
  expect(summariseFeedback('doubling', answers)).toEqual({
    slug: 'doubling',
    count: 5,
    fewest: 5,
    clear: { average: 4, counts: [0, 1, 0, 1, 2] },
    fair: { average: 4, counts: [0, 0, 0, 5, 0] },
    time: null,
    comments: ['A long text to read.', 'Good.'],
  })
})

test('of four answers it tells nothing but that there are four', () => {
  const answers = [answer(5, 'Good.'), answer(4), answer(2), answer(1)]
  expect(summariseFeedback('doubling', answers)).toEqual({
    slug: 'doubling',
    count: 4,
    fewest: 5,
    clear: null,
    fair: null,
    time: null,
    comments: [],
  })
})
