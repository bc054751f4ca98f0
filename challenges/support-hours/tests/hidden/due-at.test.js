import { describe, expect, test } from 'vitest'
import { calendars } from './calendars'
import { dueAt } from './due-at'

describe('within hours', () => {
  test.each([
    ['in the middle', 'office', '2026-03-03T09:00:00Z', 90, '2026-03-03T10:30:00.000Z'],
    ['one minute', 'office', '2026-03-03T08:00:00Z', 1, '2026-03-03T08:01:00.000Z'],
    ['as the day begins', 'office', '2026-03-03T08:00:00Z', 60, '2026-03-03T09:00:00.000Z'],
    ['up to the end of the day', 'office', '2026-03-03T15:00:00Z', 60, '2026-03-03T16:00:00.000Z'],
    [
      'up to the end of the morning',
      'office',
      '2026-03-02T10:00:00Z',
      60,
      '2026-03-02T11:00:00.000Z',
    ],
    ['a minute over the morning', 'office', '2026-03-02T10:00:00Z', 61, '2026-03-02T12:01:00.000Z'],
    ['a minute over the day', 'office', '2026-03-03T15:00:00Z', 61, '2026-03-04T08:01:00.000Z'],
    ['with seconds', 'office', '2026-03-03T15:59:30Z', 1, '2026-03-04T08:00:30.000Z'],
    [
      'with fractions of a second',
      'office',
      '2026-03-03T09:07:11.250Z',
      5,
      '2026-03-03T09:12:11.250Z',
    ],
    [
      'fractions over the end of the day',
      'office',
      '2026-03-03T15:59:30.250Z',
      2,
      '2026-03-04T08:01:30.250Z',
    ],
    ['hours that touch', 'touching', '2026-03-02T09:30:00Z', 60, '2026-03-02T10:30:00.000Z'],
    [
      'hours that end at no full quarter',
      'touching',
      '2026-03-02T10:30:00Z',
      38,
      '2026-03-02T22:01:00.000Z',
    ],
    ['over midnight', 'touching', '2026-03-02T23:30:00Z', 45, '2026-03-03T00:15:00.000Z'],
    ['to midnight', 'touching', '2026-03-02T23:30:00Z', 30, '2026-03-03T00:00:00.000Z'],
  ])('%s: %s, %s, %i minutes', (_name, zone, received, minutes, expected) => {
    expect(dueAt(received, minutes, calendars[zone], [])).toBe(expected)
  })
})

describe('outside of hours', () => {
  test.each([
    ['before the day begins', 'office', '2026-03-03T05:12:00Z', 30, '2026-03-03T08:30:00.000Z'],
    ['during lunch', 'office', '2026-03-02T11:30:00Z', 30, '2026-03-02T12:30:00.000Z'],
    ['in the evening', 'office', '2026-03-03T20:00:00Z', 30, '2026-03-04T08:30:00.000Z'],
    ['as the day ends', 'office', '2026-03-03T16:00:00Z', 1, '2026-03-04T08:01:00.000Z'],
    ['on a Friday afternoon', 'office', '2026-03-06T14:30:00Z', 30, '2026-03-09T08:30:00.000Z'],
    ['on a Saturday', 'office', '2026-03-07T10:00:00Z', 30, '2026-03-09T08:30:00.000Z'],
    ['on a holiday', 'office', '2026-05-01T08:00:00Z', 30, '2026-05-04T07:30:00.000Z'],
    [
      'over a holiday and a weekend',
      'office',
      '2026-04-30T14:30:00Z',
      60,
      '2026-05-04T07:30:00.000Z',
    ],
    ['a day with an empty list', 'oneDay', '2026-03-02T10:00:00Z', 30, '2026-03-05T10:30:00.000Z'],
    ['a week later', 'oneDay', '2026-03-05T10:15:00Z', 16, '2026-03-19T10:01:00.000Z'],
    ['eight hours', 'office', '2026-03-05T10:00:00Z', 480, '2026-03-06T10:00:00.000Z'],
    ['a week of hours', 'office', '2026-03-03T09:30:00Z', 2400, '2026-03-10T12:30:00.000Z'],
  ])('%s: %s, %s, %i minutes', (_name, zone, received, minutes, expected) => {
    expect(dueAt(received, minutes, calendars[zone], [])).toBe(expected)
  })
})

describe('zones', () => {
  test.each([
    ['no difference', 'utc', '2026-03-06T15:30:00Z', 60, '2026-03-09T08:30:00.000Z'],
    ['west', 'newYork', '2026-01-15T21:30:00Z', 60, '2026-01-16T14:30:00.000Z'],
    ['west, in summer', 'newYork', '2026-07-15T20:30:00Z', 60, '2026-07-16T13:30:00.000Z'],
    [
      'west, where it is still the day before',
      'honolulu',
      '2026-03-07T01:00:00Z',
      60,
      '2026-03-07T02:00:00.000Z',
    ],
    [
      'west, where it is still the week before',
      'honolulu',
      '2026-03-09T02:00:00Z',
      30,
      '2026-03-09T18:30:00.000Z',
    ],
    [
      'west, over a holiday there',
      'newYork',
      '2026-07-02T20:00:00Z',
      120,
      '2026-07-06T14:00:00.000Z',
    ],
    ['east, by half an hour', 'kolkata', '2026-03-06T12:00:00Z', 60, '2026-03-07T04:30:00.000Z'],
    [
      'east, by three quarters',
      'kathmandu',
      '2026-03-05T10:30:00Z',
      60,
      '2026-03-08T04:30:00.000Z',
    ],
    [
      'east, where it is the next day already',
      'auckland',
      '2026-03-08T19:00:00Z',
      60,
      '2026-03-08T20:30:00.000Z',
    ],
    ['east, a holiday there', 'auckland', '2026-02-05T19:00:00Z', 60, '2026-02-08T20:30:00.000Z'],
    [
      'east, no holiday there any more',
      'auckland',
      '2026-02-06T11:30:00Z',
      60,
      '2026-02-08T20:30:00.000Z',
    ],
    [
      'east, a holiday by half an hour',
      'kolkata',
      '2026-01-25T18:40:00Z',
      60,
      '2026-01-27T05:00:00.000Z',
    ],
    ['west, by half an hour', 'stJohns', '2026-03-02T03:10:00Z', 60, '2026-03-02T04:10:00.000Z'],
    ['around the clock', 'always', '2026-01-10T17:23:00Z', 2000, '2026-01-12T02:43:00.000Z'],
  ])('%s: %s, %s, %i minutes', (_name, zone, received, minutes, expected) => {
    expect(dueAt(received, minutes, calendars[zone], [])).toBe(expected)
  })
})

describe('when clocks change', () => {
  test.each([
    ['an hour is missing', 'night', '2026-03-28T22:00:00Z', 300, '2026-03-29T04:00:00.000Z'],
    ['and the next one is later', 'night', '2026-03-28T22:00:00Z', 301, '2026-03-30T07:01:00.000Z'],
    ['an hour comes twice', 'night', '2026-10-24T21:00:00Z', 420, '2026-10-25T05:00:00.000Z'],
    [
      'and the next minute is tomorrow',
      'night',
      '2026-10-24T21:00:00Z',
      421,
      '2026-10-26T08:01:00.000Z',
    ],
    ['in the first of two hours', 'night', '2026-10-25T00:30:00Z', 45, '2026-10-25T01:15:00.000Z'],
    ['in the second of two hours', 'night', '2026-10-25T01:30:00Z', 45, '2026-10-25T02:15:00.000Z'],
    ['hours that do not take place', 'gap', '2026-03-28T22:00:00Z', 10, '2026-03-29T07:10:00.000Z'],
    ['hours that take place twice', 'gap', '2026-10-24T22:00:00Z', 60, '2026-10-25T01:45:00.000Z'],
    [
      'hours that take place twice, and then the next',
      'gap',
      '2026-10-24T22:00:00Z',
      61,
      '2026-10-25T08:01:00.000Z',
    ],
    [
      'hours that take place twice, between both',
      'gap',
      '2026-10-25T00:50:00Z',
      20,
      '2026-10-25T01:35:00.000Z',
    ],
    [
      'hours that end where an hour is missing',
      'edge',
      '2026-03-28T22:00:00Z',
      61,
      '2026-03-29T07:01:00.000Z',
    ],
    [
      'hours that end where an hour comes twice',
      'edge',
      '2026-10-24T22:00:00Z',
      110,
      '2026-10-25T01:20:00.000Z',
    ],
    ['between two working days', 'office', '2026-03-27T13:45:00Z', 30, '2026-03-30T07:15:00.000Z'],
    [
      'between two working days, in autumn',
      'office',
      '2026-10-23T12:45:00Z',
      30,
      '2026-10-26T08:15:00.000Z',
    ],
    ['around the clock', 'always', '2026-03-28T12:00:00Z', 1440, '2026-03-29T12:00:00.000Z'],
    [
      'around the clock, in autumn',
      'always',
      '2026-10-24T12:00:00Z',
      1440,
      '2026-10-25T12:00:00.000Z',
    ],
    ['in New York', 'newYorkNight', '2026-03-08T05:00:00Z', 180, '2026-03-08T08:00:00.000Z'],
    [
      'in New York, in autumn',
      'newYorkNight',
      '2026-11-01T04:00:00Z',
      300,
      '2026-11-01T09:00:00.000Z',
    ],
    [
      'in New York, over a weekend',
      'newYork',
      '2026-03-06T21:30:00Z',
      60,
      '2026-03-09T13:30:00.000Z',
    ],
    ['by half an hour', 'lordHowe', '2026-04-04T13:00:00Z', 270, '2026-04-04T17:30:00.000Z'],
    [
      'by half an hour, and the next',
      'lordHowe',
      '2026-04-04T13:00:00Z',
      271,
      '2026-04-04T21:31:00.000Z',
    ],
    [
      'by half an hour, the other way',
      'lordHowe',
      '2026-10-03T13:30:00Z',
      210,
      '2026-10-03T17:00:00.000Z',
    ],
    [
      'by half an hour, the other way, and the next',
      'lordHowe',
      '2026-10-03T13:30:00Z',
      211,
      '2026-10-03T21:01:00.000Z',
    ],
    [
      'south of the equator, over a weekend',
      'auckland',
      '2026-04-03T03:30:00Z',
      60,
      '2026-04-05T21:00:00.000Z',
    ],
  ])('%s: %s, %s, %i minutes', (_name, zone, received, minutes, expected) => {
    expect(dueAt(received, minutes, calendars[zone], [])).toBe(expected)
  })
})

describe('pauses', () => {
  test.each([
    [
      'in the middle',
      'office',
      '2026-03-03T09:00:00Z',
      60,
      [{ from: '2026-03-03T09:10:00Z', to: '2026-03-03T09:25:00Z' }],
      '2026-03-03T10:15:00.000Z',
    ],
    [
      'from the beginning',
      'office',
      '2026-03-03T09:00:00Z',
      60,
      [{ from: '2026-03-03T09:00:00Z', to: '2026-03-03T09:25:00Z' }],
      '2026-03-03T10:25:00.000Z',
    ],
    [
      'begun before',
      'office',
      '2026-03-03T09:00:00Z',
      60,
      [{ from: '2026-03-03T08:00:00Z', to: '2026-03-03T09:25:00Z' }],
      '2026-03-03T10:25:00.000Z',
    ],
    [
      'ended before',
      'office',
      '2026-03-03T09:00:00Z',
      60,
      [{ from: '2026-03-03T08:00:00Z', to: '2026-03-03T08:30:00Z' }],
      '2026-03-03T10:00:00.000Z',
    ],
    [
      'ended at that moment',
      'office',
      '2026-03-03T09:00:00Z',
      60,
      [{ from: '2026-03-03T08:00:00Z', to: '2026-03-03T09:00:00Z' }],
      '2026-03-03T10:00:00.000Z',
    ],
    [
      'begun when it was due',
      'office',
      '2026-03-03T09:00:00Z',
      60,
      [{ from: '2026-03-03T10:00:00Z', to: '2026-03-03T11:00:00Z' }],
      '2026-03-03T10:00:00.000Z',
    ],
    [
      'begun a second before it was due',
      'office',
      '2026-03-03T09:00:00Z',
      60,
      [{ from: '2026-03-03T09:59:59Z', to: '2026-03-03T11:00:00Z' }],
      '2026-03-03T11:00:01.000Z',
    ],
    [
      'in the evening',
      'office',
      '2026-03-03T15:30:00Z',
      60,
      [{ from: '2026-03-03T17:00:00Z', to: '2026-03-03T20:00:00Z' }],
      '2026-03-04T08:30:00.000Z',
    ],
    [
      'over night',
      'office',
      '2026-03-03T15:30:00Z',
      60,
      [{ from: '2026-03-03T15:45:00Z', to: '2026-03-04T08:20:00Z' }],
      '2026-03-04T09:05:00.000Z',
    ],
    [
      'over a weekend',
      'office',
      '2026-03-06T13:00:00Z',
      90,
      [{ from: '2026-03-06T13:30:00Z', to: '2026-03-08T13:30:00Z' }],
      '2026-03-09T09:00:00.000Z',
    ],
    [
      'several',
      'office',
      '2026-03-03T09:00:00Z',
      60,
      [
        { from: '2026-03-03T09:10:00Z', to: '2026-03-03T09:20:00Z' },
        { from: '2026-03-03T09:40:30Z', to: '2026-03-03T09:50:00Z' },
        { from: '2026-03-03T11:00:00Z', to: '2026-03-03T12:00:00Z' },
      ],
      '2026-03-03T10:19:30.000Z',
    ],
    [
      'several that touch',
      'office',
      '2026-03-03T09:00:00Z',
      60,
      [
        { from: '2026-03-03T09:10:00Z', to: '2026-03-03T09:20:00Z' },
        { from: '2026-03-03T09:20:00Z', to: '2026-03-03T09:35:00Z' },
      ],
      '2026-03-03T10:25:00.000Z',
    ],
    [
      'of fractions of a second',
      'office',
      '2026-03-03T09:00:00Z',
      1,
      [{ from: '2026-03-03T09:00:10.000Z', to: '2026-03-03T09:00:12.000Z' }],
      '2026-03-03T09:01:02.000Z',
    ],
    [
      'that goes on',
      'office',
      '2026-03-03T09:00:00Z',
      60,
      [{ from: '2026-03-03T09:30:00Z', to: null }],
      null,
    ],
    [
      'that goes on from the beginning',
      'office',
      '2026-03-03T09:00:00Z',
      60,
      [{ from: '2026-03-03T09:00:00Z', to: null }],
      null,
    ],
    [
      'that goes on since before',
      'office',
      '2026-03-03T09:00:00Z',
      60,
      [{ from: '2026-03-01T09:00:00Z', to: null }],
      null,
    ],
    [
      'that goes on from when it was due',
      'office',
      '2026-03-03T09:00:00Z',
      60,
      [{ from: '2026-03-03T10:00:00Z', to: null }],
      '2026-03-03T10:00:00.000Z',
    ],
    [
      'that goes on, a second too early',
      'office',
      '2026-03-03T09:00:00Z',
      60,
      [{ from: '2026-03-03T09:59:59Z', to: null }],
      null,
    ],
    [
      'that goes on after another',
      'office',
      '2026-03-03T09:00:00Z',
      60,
      [
        { from: '2026-03-03T09:10:00Z', to: '2026-03-03T09:20:00Z' },
        { from: '2026-03-03T10:10:00Z', to: null },
      ],
      '2026-03-03T10:10:00.000Z',
    ],
    [
      'that goes on, in the evening before the next morning',
      'office',
      '2026-03-03T15:30:00Z',
      60,
      [{ from: '2026-03-03T20:00:00Z', to: null }],
      null,
    ],
    [
      'when clocks change',
      'night',
      '2026-10-24T22:00:00Z',
      300,
      [{ from: '2026-10-25T00:10:00Z', to: '2026-10-25T01:10:00Z' }],
      '2026-10-25T04:00:00.000Z',
    ],
  ])('%s: %s, %s, %i minutes', (_name, zone, received, minutes, pauses, expected) => {
    expect(dueAt(received, minutes, calendars[zone], pauses)).toBe(expected)
  })
})

describe('never', () => {
  test('no hours at all', () => {
    const calendar = { zone: 'UTC', hours: {}, holidays: [] }
    expect(dueAt('2026-03-03T09:00:00Z', 1, calendar, [])).toBeNull()
    expect(dueAt('2026-03-03T09:00:00Z', 1, { ...calendar, hours: { mon: [] } }, [])).toBeNull()
  })
})

describe('use', () => {
  test('the arguments are not changed', () => {
    const pauses = [{ from: '2026-03-03T09:10:00Z', to: '2026-03-03T09:25:00Z' }]
    const before = structuredClone([calendars.office, pauses])
    dueAt('2026-03-02T10:00:00Z', 600, calendars.office, pauses)
    expect([calendars.office, pauses]).toEqual(before)
  })

  test('a whole month of hours', () => {
    const { utc } = calendars
    expect(dueAt('2026-01-05T08:00:00Z', 9_700, utc, [])).toBe('2026-02-02T09:40:00.000Z')
  })
})
