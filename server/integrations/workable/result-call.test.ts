import { expect, test } from 'vitest'
import { resultCall } from './result-call.ts'

const connection = { passedFrom: 60, excelledFrom: 85 }
const result = {
  attemptId: 'a',
  isFinal: true,
  score: 82.5,
  startedAt: new Date('2026-01-15T09:00:00Z'),
  finishedAt: new Date('2026-01-15T09:41:17Z'),
  parts: [{ title: 'Doubling', score: 82.5 }],
  decision: null,
  url: 'https://assay.example.com/attempts/a',
}
const bodyOf = (score: number) =>
  JSON.parse(resultCall({ token: 't', connection, outcome: 'completed', result: { ...result, score } }).body ?? '')

test('writes a completed result as Workable has it', () => {
  const call = resultCall({ token: 'secret', connection, outcome: 'completed', result })
  expect(call).toMatchObject({ method: 'PUT', headers: { authorization: 'Bearer secret' } })
  expect(JSON.parse(call.body ?? '')).toEqual({
    status: 'completed',
    results_url: 'https://assay.example.com/attempts/a',
    assessment: {
      score: '82.5',
      grade: 'passed',
      summary: 'Scored 82.5 of 100 by hidden tests.',
      details: { Doubling: '83' },
      duration: '00:41:17',
    },
    attachments: [{ description: 'Report', url: 'https://assay.example.com/attempts/a' }],
  })
})

test.each([
  [59.99, 'failed'],
  [60, 'passed'],
  [84.99, 'passed'],
  [85, 'excelled'],
])('%s is %s', (score, grade) => {
  expect(bodyOf(score).assessment.grade).toBe(grade)
})

test.each(['expired', 'rejected'] as const)('%s carries nothing else', (outcome) => {
  expect(resultCall({ token: 't', connection, outcome, result: null }).body).toBe(`{"status":"${outcome}"}`)
})

test('what nobody has scored carries neither score nor grade', () => {
  const bare = { ...result, score: null, parts: [], decision: 'advance' }
  const { assessment } = JSON.parse(
    resultCall({ token: 't', connection, outcome: 'completed', result: bare }).body ?? '',
  )
  expect(assessment).toEqual({ summary: 'Decision: advance.', details: {}, duration: '00:41:17' })
})
