import { expect, test } from 'vitest'
import { absencesOf } from './absences.ts'
import type { JournalEntry } from './journal.ts'

type Event = Extract<JournalEntry, { event: unknown }>['event']

const event = (at: number, name: Event) => ({ at, entry: { at, event: name } satisfies JournalEntry })
const edit = (at: number) => ({ at, entry: { at, doc: 0, edit: [[0, 0, 'x']] } satisfies JournalEntry })

test.each([
  ['away and back', [event(1_000, 'blur'), event(9_000, 'focus')], [{ kind: 'away', from: 1_000, to: 9_000 }]],
  [
    'a second away while away',
    [event(1_000, 'blur'), event(5_000, 'blur'), event(9_000, 'focus')],
    [{ kind: 'away', from: 1_000, to: 9_000 }],
  ],
  [
    'typing without a focus',
    [event(1_000, 'blur'), edit(4_000), event(9_000, 'focus')],
    [{ kind: 'away', from: 1_000, to: 4_000 }],
  ],
  [
    'typing while the line is down',
    [event(1_000, 'offline'), edit(4_000), event(9_000, 'online')],
    [{ kind: 'offline', from: 1_000, to: 9_000 }],
  ],
  ['never back', [event(1_000, 'blur')], [{ kind: 'away', from: 1_000, to: 60_000 }]],
  ['a glance', [event(1_000, 'blur'), event(1_999, 'focus')], []],
  ['a return without a leave', [event(1_000, 'focus'), event(2_000, 'online')], []],
  [
    'one within the other',
    [event(1_000, 'blur'), event(2_000, 'offline'), event(5_000, 'online'), event(7_000, 'resume')],
    [
      { kind: 'away', from: 1_000, to: 7_000 },
      { kind: 'offline', from: 2_000, to: 5_000 },
    ],
  ],
])('%s', (_, entries, expected) => {
  expect(absencesOf(entries, 60_000)).toEqual(expected)
})
