import { expect, test } from 'vitest'
import type { WorkVersion } from '../../../server/shared/work-history.ts'
import { PracticeHistory } from './practice-history.ts'

const version: WorkVersion = { challenge: 'labels', language: 'typescript', files: { 'label.ts': 'export {}' } }
const remembered = {
  id: 'one',
  challenge: 'labels',
  language: 'typescript',
  status: 'graded',
  passed: 2,
  failed: 1,
} as const
const run = { ...remembered, tests: [], console: '' }

test('a run is remembered with its files, whether it was answered in lines or as one', async () => {
  const history = new PracticeHistory()
  const lines = [
    { type: 'test', part: 'visible', test: {} },
    { type: 'done', run },
  ].map((line) => JSON.stringify(line))
  await history.noteRun(new Response(`${lines.join('\n')}\n`), version, 1_500)
  await history.noteRun(Response.json({ ...run, id: 'two' }), version, 2_500)
  expect(history.runs).toEqual({
    runs: [
      { ...remembered, at: 1_500 },
      { ...remembered, id: 'two', at: 2_500 },
    ],
  })
  expect(history.version('two')).toBe(version)
})

test('what failed is no run', async () => {
  const history = new PracticeHistory()
  await history.noteRun(Response.json({ error: {} }, { status: 503 }), version, 0)
  await history.noteRun(new Response(JSON.stringify({ type: 'failed', error: {} })), version, 0)
  expect(history.runs).toEqual({ runs: [] })
})

test('a submission can be looked at again', () => {
  const history = new PracticeHistory()
  history.noteSubmission('three', version)
  expect(history.version('three')).toBe(version)
  expect(history.version('four')).toBeUndefined()
})
