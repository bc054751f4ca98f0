import { expect, test } from 'vitest'
import { type NewsSource, newsOf } from './news-of.ts'

const asked: NewsSource = {
  state: 'ready',
  company: 'Fernhill',
  extraMs: 0,
  accommodation: { wishes: ['extra-time'], note: '', createdAt: '2026-01-01T00:00:00Z', answer: null },
}
const answered: NewsSource = {
  ...asked,
  accommodation: {
    wishes: ['extra-time'],
    note: '',
    createdAt: '2026-01-01T00:00:00Z',
    answer: { extraMinutes: 20, reply: 'Gladly.', answeredAt: '2026-01-01T01:00:00Z' },
  },
}
const minutes = (count: number) => count * 60_000

test.each<[string, NewsSource, NewsSource, string]>([
  ['nothing', asked, { ...asked }, ''],
  ['an answer', asked, answered, 'Fernhill has answered your request.'],
  [
    'an answer with time',
    asked,
    { ...answered, extraMs: minutes(20) },
    'Fernhill has answered your request. You have 20 minutes of extra time now.',
  ],
  ['the same answer', answered, { ...answered }, ''],
  ['time alone', asked, { ...asked, extraMs: minutes(5) }, 'You have 5 minutes of extra time now.'],
  ['time taken back', { ...asked, extraMs: minutes(5) }, asked, 'You have no extra time any more.'],
  ['a withdrawn link', asked, { ...asked, state: 'revoked' }, 'This invitation was withdrawn.'],
  ['an expired link', asked, { ...asked, state: 'expired' }, 'This invitation has expired.'],
])('%s', (_what, before, after, news) => {
  expect(newsOf(before, after)).toBe(news)
})
