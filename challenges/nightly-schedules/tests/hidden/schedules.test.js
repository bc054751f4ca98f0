import { describe, expect, test } from 'vitest'
import { nextRun } from './src/next-run'
import { parseSchedule } from './src/parse-schedule'
import { runsBetween } from './src/runs-between'

function next(schedule, after) {
  return nextRun(parseSchedule(schedule), new Date(after)).toISOString().replace(':00.000Z', 'Z')
}

/** The first runs of a schedule, one after the other. */
function chain(schedule, after, count) {
  const runs = []
  for (let at = after; runs.length < count; at = runs.at(-1)) runs.push(next(schedule, at))
  return runs
}

describe('ordinary days', () => {
  test.each([
    ['today', '06:00 daily Europe/Oslo', '2026-02-03T04:59:59Z', '2026-02-03T05:00Z'],
    [
      'never the moment that was asked about',
      '06:00 daily Europe/Oslo',
      '2026-02-03T05:00:00Z',
      '2026-02-04T05:00Z',
    ],
    [
      'over the end of a month',
      '00:15 daily Asia/Kolkata',
      '2026-02-28T18:45:00Z',
      '2026-03-01T18:45Z',
    ],
    [
      'over the end of a year',
      '23:30 daily America/New_York',
      '2026-01-01T04:30:00Z',
      '2026-01-02T04:30Z',
    ],
    [
      'late in a day that has already ended in London',
      '23:30 daily America/New_York',
      '2026-01-02T04:00:00Z',
      '2026-01-02T04:30Z',
    ],
    [
      'Sunday in Auckland is Saturday in London',
      '00:30 sun Pacific/Auckland',
      '2026-01-02T00:00:00Z',
      '2026-01-03T11:30Z',
    ],
    [
      'Saturday in Honolulu is Sunday in London',
      '22:00 sat Pacific/Honolulu',
      '2026-01-03T00:00:00Z',
      '2026-01-04T08:00Z',
    ],
    ['six days later', '12:00 mon,thu UTC', '2026-02-05T12:00:00Z', '2026-02-09T12:00Z'],
    ['a week later', '12:00 wed UTC', '2026-02-04T12:00:00Z', '2026-02-11T12:00Z'],
  ])('%s', (_name, schedule, after, expected) => {
    expect(next(schedule, after)).toBe(expected)
  })
})

describe('reading a schedule', () => {
  test('daily is every day', () => {
    expect(
      chain('12:00 daily UTC', '2026-02-01T12:00:00Z', 7).map((run) => run.slice(8, 10)),
    ).toEqual(['02', '03', '04', '05', '06', '07', '08'])
  })

  test.each([
    ['a list', '12:00 tue,fri UTC', ['03', '06', '10', '13']],
    ['a range', '12:00 tue-thu UTC', ['03', '04', '05', '10']],
    ['a range over the weekend', '12:00 sat-mon UTC', ['02', '07', '08', '09']],
    ['spaces', '  12:00   wed  UTC ', ['04', '11', '18', '25']],
  ])('%s', (_name, schedule, days) => {
    expect(chain(schedule, '2026-02-01T12:00:00Z', 4).map((run) => run.slice(8, 10))).toEqual(days)
  })

  const faulty = [
    '24:00 daily UTC',
    '6:00 daily UTC',
    '06:60 daily UTC',
    '06:000 daily UTC',
    '06:00 someday UTC',
    '06:00 mon,someday UTC',
    '06:00 daily Europe/Atlantis',
    '06:00 daily',
    '06:00',
    '06:00 daily Europe/Oslo winter',
    '',
  ]

  test('what is no schedule is refused', () => {
    for (const text of faulty) expect(() => parseSchedule(text)).toThrow(SyntaxError)
  })
})

describe('close to a change of clocks, but untouched by it', () => {
  test.each([
    [
      'Berlin, the day after',
      '06:00 daily Europe/Berlin',
      '2026-03-29T12:00:00Z',
      '2026-03-30T04:00Z',
    ],
    [
      'Berlin, before the jump on the day itself',
      '01:30 daily Europe/Berlin',
      '2026-03-28T12:00:00Z',
      '2026-03-29T00:30Z',
    ],
    [
      'New York, before the jump on the day itself',
      '01:30 daily America/New_York',
      '2026-03-07T08:00:00Z',
      '2026-03-08T06:30Z',
    ],
    [
      'New York, before the change on the day itself',
      '00:30 daily America/New_York',
      '2026-10-31T12:00:00Z',
      '2026-11-01T04:30Z',
    ],
  ])('%s', (_name, schedule, after, expected) => {
    expect(next(schedule, after)).toBe(expected)
  })
})

describe('when clocks go forward', () => {
  test.each([
    [
      'Berlin, after the jump on the day itself',
      '03:30 daily Europe/Berlin',
      '2026-03-28T12:00:00Z',
      '2026-03-29T01:30Z',
    ],
    [
      'New York, the first minute after the jump',
      '03:00 daily America/New_York',
      '2026-03-07T08:00:00Z',
      '2026-03-08T07:00Z',
    ],
    [
      'Adelaide, hours after the jump',
      '09:00 sun Australia/Adelaide',
      '2026-09-28T00:00:00Z',
      '2026-10-03T22:30Z',
    ],
    [
      'days ahead of the jump',
      '06:00 mon Europe/Oslo',
      '2026-03-23T05:00:00Z',
      '2026-03-30T04:00Z',
    ],
  ])('%s', (_name, schedule, after, expected) => {
    expect(next(schedule, after)).toBe(expected)
  })

  test.each([
    [
      'Berlin, 02:00 to 03:00',
      '02:30 daily Europe/Berlin',
      '2026-03-28T12:00:00Z',
      '2026-03-29T01:00Z',
    ],
    [
      'Berlin, the first minute that is skipped',
      '02:00 daily Europe/Berlin',
      '2026-03-28T12:00:00Z',
      '2026-03-29T01:00Z',
    ],
    [
      'New York, the last minute that is skipped',
      '02:59 daily America/New_York',
      '2026-03-07T12:00:00Z',
      '2026-03-08T07:00Z',
    ],
    [
      'Lord Howe, by half an hour',
      '02:15 daily Australia/Lord_Howe',
      '2026-10-03T00:00:00Z',
      '2026-10-03T15:30Z',
    ],
    [
      'Santiago, at midnight',
      '00:20 sun America/Santiago',
      '2024-09-02T12:00:00Z',
      '2024-09-08T04:00Z',
    ],
  ])('a skipped time runs at the jump: %s', (_name, schedule, after, expected) => {
    expect(next(schedule, after)).toBe(expected)
  })

  test('a skipped time runs once, and as usual the next day', () => {
    expect(chain('02:30 daily Europe/Berlin', '2026-03-28T00:00:00Z', 3)).toEqual([
      '2026-03-28T01:30Z',
      '2026-03-29T01:00Z',
      '2026-03-30T00:30Z',
    ])
  })

  test('no day is left out when a day has 23 hours', () => {
    expect(next('12:00 sun Europe/Berlin', '2026-03-28T22:30:00Z')).toBe('2026-03-29T10:00Z')
    expect(next('23:45 sun Europe/Berlin', '2026-03-28T22:50:00Z')).toBe('2026-03-29T21:45Z')
  })
})

describe('when clocks go back', () => {
  test.each([
    [
      'Oslo, the Monday after',
      '06:00 mon-fri Europe/Oslo',
      '2026-10-23T04:00:00Z',
      '2026-10-26T05:00Z',
    ],
    [
      'Berlin, after the change on the day itself',
      '03:00 daily Europe/Berlin',
      '2026-10-24T12:00:00Z',
      '2026-10-25T02:00Z',
    ],
    [
      'New York, after the change on the day itself',
      '02:00 daily America/New_York',
      '2026-10-31T12:00:00Z',
      '2026-11-01T07:00Z',
    ],
    [
      'Adelaide, hours after the change',
      '09:00 sun Australia/Adelaide',
      '2026-03-30T00:00:00Z',
      '2026-04-04T23:30Z',
    ],
  ])('%s', (_name, schedule, after, expected) => {
    expect(next(schedule, after)).toBe(expected)
  })

  test('a time that is shown twice runs the first time', () => {
    const firstTimes = [
      ['02:30 daily Europe/Berlin', '2026-10-24T12:00:00Z', '2026-10-25T00:30Z'],
      ['02:00 daily Europe/Berlin', '2026-10-24T12:00:00Z', '2026-10-25T00:00Z'],
      ['01:30 daily America/New_York', '2026-10-31T12:00:00Z', '2026-11-01T05:30Z'],
      ['01:45 daily Australia/Lord_Howe', '2026-04-04T00:00:00Z', '2026-04-04T14:45Z'],
    ]
    for (const [schedule, after, expected] of firstTimes)
      expect(next(schedule, after)).toBe(expected)
  })

  test('and not again', () => {
    expect(chain('02:30 daily Europe/Berlin', '2026-10-24T00:00:00Z', 3)).toEqual([
      '2026-10-24T00:30Z',
      '2026-10-25T00:30Z',
      '2026-10-26T01:30Z',
    ])
  })

  test('the next run is not in the past when it is asked for in the second of the two hours', () => {
    expect(next('02:30 daily Europe/Berlin', '2026-10-25T01:15:00Z')).toBe('2026-10-26T01:30Z')
    expect(next('01:30 sun America/New_York', '2026-11-01T06:10:00Z')).toBe('2026-11-08T06:30Z')
  })

  test('a later time of the same hour still comes when it is asked for in the first of the two hours', () => {
    expect(next('02:30 daily Europe/Berlin', '2026-10-25T00:29:00Z')).toBe('2026-10-25T00:30Z')
  })
})

describe('runs in a span of time', () => {
  const plan = (id, schedule, active = true) => ({ ...parseSchedule(schedule), id, active })
  const between = (schedules, from, to) =>
    runsBetween(schedules, new Date(from), new Date(to)).map(
      ({ id, at }) => `${at.toISOString().slice(0, 16)} ${id}`,
    )

  test('over a change of clocks, each day once', () => {
    const nightly = plan('nightly', '02:30 sat-mon Europe/Berlin')
    expect(between([nightly], '2026-03-27T12:00:00Z', '2026-03-30T12:00:00Z')).toEqual([
      '2026-03-28T01:30 nightly',
      '2026-03-29T01:00 nightly',
      '2026-03-30T00:30 nightly',
    ])
    expect(between([nightly], '2026-10-23T12:00:00Z', '2026-10-26T12:00:00Z')).toEqual([
      '2026-10-24T00:30 nightly',
      '2026-10-25T00:30 nightly',
      '2026-10-26T01:30 nightly',
    ])
  })

  test('asked every five minutes, nothing is lost and nothing doubled', () => {
    const nightly = [plan('nightly', '02:30 daily Europe/Berlin')]
    const started = []
    for (
      let minute = Date.parse('2026-03-29T00:30:00Z');
      minute < Date.parse('2026-03-29T01:30:00Z');
      minute += 300_000
    ) {
      started.push(...between(nightly, minute, minute + 300_000))
    }
    expect(started).toEqual(['2026-03-29T01:00 nightly'])
  })

  test('by time, then by id, active ones only, the end included and the start not', () => {
    const schedules = [
      plan('aa', '07:00 daily Europe/Oslo'),
      plan('b', '06:00 daily UTC'),
      plan('a', '06:00 daily UTC'),
      plan('ab', '06:00 daily UTC'),
      plan('d', '06:30 daily UTC', false),
    ]
    expect(between(schedules, '2026-07-01T05:00:00Z', '2026-07-02T05:00:00Z')).toEqual([
      '2026-07-01T06:00 a',
      '2026-07-01T06:00 ab',
      '2026-07-01T06:00 b',
      '2026-07-02T05:00 aa',
    ])
  })
})
