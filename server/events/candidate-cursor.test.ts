import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CandidateSubmission } from '../shared/attempts.ts'
import { eventsSince, formatCursor, parseCursor, type Snapshot, startCursor } from './candidate-cursor.ts'

const submission = (ordinal: number, state: 'queued' | 'graded'): CandidateSubmission => ({
  id: String(ordinal),
  challenge: 'a',
  language: 'typescript',
  at: 0,
  origin: 'candidate',
  state,
  compileError: null,
  hidden: null,
})

function snapshot(states: readonly ('queued' | 'graded')[], clockChanges = 0): Snapshot {
  return {
    attempt: { type: 'attempt', state: 'running', finishReason: null, elapsedMs: 0, remainingMs: 0, pause: null },
    clockChanges,
    submissions: states.map((one, ordinal) => submission(ordinal, one)),
  }
}

test.each(['', 'nonsense', 'running:1', 'running:x:', '42', 'running:1:1.', 'running+:0:', 'paused:0:'])(
  '%j is the start',
  (id) => {
    expect(parseCursor(id)).toEqual(startCursor)
  },
)

test('a cursor comes back as it was written', () => {
  for (const state of ['finished', 'running', 'running+12']) {
    const cursor = { state, submissions: 7, queued: [2, 6] }
    expect(parseCursor(formatCursor(cursor))).toEqual(cursor)
  }
})

test('a change of the clock is told once', () => {
  const [before] = eventsSince(startCursor, snapshot([]))
  const [told, ...more] = eventsSince(parseCursor(before?.id), snapshot([], 2))
  expect([before?.id, told?.id, more]).toEqual(['running:0:', 'running+2:0:', []])
  expect(eventsSince(parseCursor(told?.id), snapshot([], 2))).toEqual([])
})

/** A history: submissions are added, and queued ones are graded, in any order. */
const history = fc.array(fc.nat({ max: 5 }), { maxLength: 30 }).map((steps) => {
  const states: ('queued' | 'graded')[] = []
  return steps.map((step) => {
    if (states[step] === 'queued') states[step] = 'graded'
    else states.push('queued')
    return [...states]
  })
})

test('a reader who drops out anywhere ends with the newest state of everything, and hears no state twice', () => {
  fc.assert(
    fc.property(history, fc.array(fc.nat({ max: 3 })), (moments, drops) => {
      const heard: string[] = []
      let id = ''
      moments.forEach((states, index) => {
        const events = eventsSince(parseCursor(id), snapshot(states))
        for (const { id: next, event } of events.slice(0, drops[index] ?? events.length)) {
          id = next
          if (event.type === 'submission') heard.push(`${event.submission.id} ${event.submission.state}`)
        }
      })
      const last = moments.at(-1) ?? []
      for (const { event } of eventsSince(parseCursor(id), snapshot(last))) {
        if (event.type === 'submission') heard.push(`${event.submission.id} ${event.submission.state}`)
      }
      expect(new Set(heard).size).toBe(heard.length)
      const newest = new Map(heard.map((line) => line.split(' ') as [string, string]))
      last.forEach((state, ordinal) => {
        expect(newest.get(String(ordinal))).toBe(state)
      })
    }),
  )
})
