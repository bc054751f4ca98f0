import { describe, expect, test } from 'vitest'
import { nextRun } from './src/next-run'
import { parseSchedule } from './src/parse-schedule'
import { runsBetween } from './src/runs-between'

function next(schedule, after) {
  return nextRun(parseSchedule(schedule), new Date(after)).toISOString()
}

describe('a schedule', () => {
  test('runs later the same day', () => {
    expect(next('06:00 mon-fri Europe/Oslo', '2026-02-03T04:00:00Z')).toBe(
      '2026-02-03T05:00:00.000Z',
    )
  })

  test('waits for the weekend to end', () => {
    expect(next('06:00 mon-fri Europe/Oslo', '2026-02-06T05:00:00Z')).toBe(
      '2026-02-09T05:00:00.000Z',
    )
  })

  test('shows up in the span that holds its run', () => {
    const backup = { ...parseSchedule('03:00 daily America/New_York'), id: 'backup', active: true }
    const runs = runsBetween(
      [backup],
      new Date('2026-02-03T07:59:00Z'),
      new Date('2026-02-03T08:00:00Z'),
    )
    expect(runs).toEqual([{ id: 'backup', at: new Date('2026-02-03T08:00:00Z') }])
  })
})

describe('ticket 5120', () => {
  test('Oslo: 06:00 on the Monday after clocks went forward', () => {
    expect(next('06:00 mon-fri Europe/Oslo', '2026-03-27T05:00:00Z')).toBe(
      '2026-03-30T04:00:00.000Z',
    )
  })

  test('Oslo: 06:00 on the Monday after clocks went back', () => {
    expect(next('06:00 mon-fri Europe/Oslo', '2026-10-23T04:00:00Z')).toBe(
      '2026-10-26T05:00:00.000Z',
    )
  })
})
