import { describe, expect, test } from 'vitest'
import { dueAt } from './due-at'

const berlin = {
  zone: 'Europe/Berlin',
  hours: { mon: ['09:00-12:00', '13:00-17:00'], tue: ['09:00-17:00'], fri: ['09:00-15:00'] },
  holidays: ['2026-04-03'],
}

describe('examples', () => {
  test('from Monday to Tuesday', () => {
    expect(dueAt('2026-03-02T15:30:00Z', 60, berlin, [])).toBe('2026-03-03T08:30:00.000Z')
  })

  test('over lunch', () => {
    expect(dueAt('2026-03-02T10:30:00Z', 60, berlin, [])).toBe('2026-03-02T12:30:00.000Z')
  })

  test('to the end of the day', () => {
    expect(dueAt('2026-03-02T15:30:00Z', 30, berlin, [])).toBe('2026-03-02T16:00:00.000Z')
  })

  test('over Good Friday and a change of clocks', () => {
    expect(dueAt('2026-03-27T13:30:00Z', 45, berlin, [])).toBe('2026-03-30T07:15:00.000Z')
    expect(dueAt('2026-04-03T08:00:00Z', 45, berlin, [])).toBe('2026-04-06T07:45:00.000Z')
  })

  test('a pause', () => {
    const pauses = [{ from: '2026-03-02T15:40:00Z', to: '2026-03-02T15:50:00Z' }]
    expect(dueAt('2026-03-02T15:30:00Z', 20, berlin, pauses)).toBe('2026-03-02T16:00:00.000Z')
    expect(dueAt('2026-03-02T15:30:00Z', 20, berlin, [{ ...pauses[0], to: null }])).toBeNull()
  })
})
