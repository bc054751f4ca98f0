import { describe, expect, test } from 'vitest'
import { invoiceFor } from './src/invoice'
import { periodOf } from './src/periods'

const tiers = [
  { upTo: 100, price: 0 },
  { upTo: 1000, price: 800 },
  { upTo: null, price: 500 },
]

function subscription(startsOn, endsOn = null) {
  return { startsOn, endsOn, feeCents: 3100, tiers }
}

describe('periods', () => {
  test.each([
    ['2026-01-15', '2026-01-15', 0, '2026-01-15', '2026-02-14', 31],
    ['2026-01-15', '2026-02-14', 0, '2026-01-15', '2026-02-14', 31],
    ['2026-01-15', '2026-02-15', 1, '2026-02-15', '2026-03-14', 28],
    ['2026-01-15', '2026-03-14', 1, '2026-02-15', '2026-03-14', 28],
    ['2026-01-15', '2026-03-15', 2, '2026-03-15', '2026-04-14', 31],
    ['2026-01-01', '2026-01-31', 0, '2026-01-01', '2026-01-31', 31],
    ['2026-01-01', '2026-02-01', 1, '2026-02-01', '2026-02-28', 28],
    ['2026-01-31', '2026-02-27', 0, '2026-01-31', '2026-02-27', 28],
    ['2026-01-31', '2026-02-28', 1, '2026-02-28', '2026-03-30', 31],
    ['2026-01-31', '2026-03-30', 1, '2026-02-28', '2026-03-30', 31],
    ['2026-01-31', '2026-03-31', 2, '2026-03-31', '2026-04-29', 30],
    ['2026-01-31', '2026-04-30', 3, '2026-04-30', '2026-05-30', 31],
    ['2026-01-31', '2026-12-31', 11, '2026-12-31', '2027-01-30', 31],
    ['2026-01-30', '2026-03-01', 1, '2026-02-28', '2026-03-29', 30],
    ['2026-01-30', '2026-03-30', 2, '2026-03-30', '2026-04-29', 31],
    ['2026-01-29', '2026-03-29', 2, '2026-03-29', '2026-04-28', 31],
    ['2025-11-30', '2026-01-01', 1, '2025-12-30', '2026-01-29', 31],
    ['2025-12-31', '2026-01-01', 0, '2025-12-31', '2026-01-30', 31],
    ['2028-01-31', '2028-02-29', 1, '2028-02-29', '2028-03-30', 31],
    ['2028-01-29', '2028-02-29', 1, '2028-02-29', '2028-03-28', 29],
    ['2028-02-29', '2029-02-28', 12, '2029-02-28', '2029-03-28', 29],
    ['2028-02-29', '2032-02-29', 48, '2032-02-29', '2032-03-28', 29],
    ['2000-01-31', '2100-02-28', 1201, '2100-02-28', '2100-03-30', 31],
  ])('began on %s: %s', (startsOn, day, index, start, end, days) => {
    const expected = { index, start, end, days, fullDays: days }
    expect(periodOf(subscription(startsOn), day)).toEqual(expected)
  })

  test('the days around the ends of two months belong to periods that follow each other', () => {
    const days = (from, count) =>
      Array.from({ length: count }, (_, index) =>
        new Date(Date.parse(from) + index * 86_400_000).toISOString().slice(0, 10),
      )
    let previous = periodOf(subscription('2028-01-31'), '2028-01-31')
    const around = ['2028-01-31', '2028-02-26', '2028-03-28'].flatMap((from) => days(from, 6))
    for (const day of around) {
      const period = periodOf(subscription('2028-01-31'), day)
      expect(period.start <= day && day <= period.end, day).toBe(true)
      if (period.index !== previous.index) {
        expect([period.index, period.start]).toEqual([previous.index + 1, day])
        expect(days(previous.end, 2)[1]).toBe(day)
      }
      expect(days(period.start, period.days).at(-1)).toBe(period.end)
      previous = period
    }
  })
})

describe('cancelled', () => {
  const cancelled = (endsOn) => subscription('2026-01-15', endsOn)

  test.each([
    ['2026-02-01', '2026-01-20', '2026-02-01', 18, 31],
    ['2026-01-15', '2026-01-15', '2026-01-15', 1, 31],
    ['2026-02-13', '2026-01-20', '2026-02-13', 30, 31],
    ['2026-02-14', '2026-01-20', '2026-02-14', 31, 31],
    ['2026-02-15', '2026-01-20', '2026-02-14', 31, 31],
    ['2026-02-15', '2026-02-15', '2026-02-15', 1, 28],
    ['2026-03-13', '2026-03-01', '2026-03-13', 27, 28],
  ])('on %s: the period with %s ends on %s', (endsOn, day, end, days, fullDays) => {
    expect(periodOf(cancelled(endsOn), day)).toMatchObject({ end, days, fullDays })
  })

  test('no period before the first day and after the last', () => {
    expect(periodOf(cancelled(null), '2026-01-14')).toBeNull()
    expect(periodOf(cancelled('2026-02-20'), '2026-02-20')).not.toBeNull()
    expect(periodOf(cancelled('2026-02-20'), '2026-02-21')).toBeNull()
    expect(periodOf(cancelled('2026-02-20'), '2026-04-01')).toBeNull()
    expect(invoiceFor(cancelled('2026-02-20'), [], '2026-02-21')).toBeNull()
    expect(invoiceFor(cancelled(null), [], '2026-01-14')).toBeNull()
  })

  test.each([
    ['2026-01-15', '2026-01-15', 100],
    ['2026-01-16', '2026-01-15', 200],
    ['2026-01-31', '2026-01-15', 1700],
    ['2026-02-13', '2026-01-15', 3000],
    ['2026-02-14', '2026-01-15', 3100],
    ['2026-02-20', '2026-01-15', 3100],
    ['2026-02-15', '2026-02-15', 111],
    ['2026-02-21', '2026-02-20', 775],
    ['2026-02-22', '2026-02-20', 886],
  ])('on %s: the fee of the period with %s', (endsOn, day, feeCents) => {
    expect(invoiceFor(cancelled(endsOn), [], day)).toMatchObject({ feeCents, totalCents: feeCents })
  })

  test('half a cent is rounded upwards', () => {
    const { feeCents } = invoiceFor(
      { ...cancelled('2026-03-03'), feeCents: 28 * 25 + 14 },
      [],
      '2026-02-15',
    )
    expect(feeCents).toBe(434)
    const half = invoiceFor({ ...cancelled('2026-02-28'), feeCents: 101 }, [], '2026-02-15')
    expect(half.feeCents).toBe(51)
  })
})

describe('minutes', () => {
  const minutesOf = (usage, day = '2026-02-20', endsOn = null) =>
    invoiceFor(subscription('2026-01-15', endsOn), usage, day).minutes

  test.each([
    ['2026-02-14', 0],
    ['2026-02-15', 7],
    ['2026-02-16', 7],
    ['2026-03-13', 7],
    ['2026-03-14', 7],
    ['2026-03-15', 0],
    ['2025-02-20', 0],
    ['2027-02-20', 0],
  ])('used on %s', (day, expected) => {
    expect(minutesOf([{ day, minutes: 7 }])).toBe(expected)
  })

  test('of several entries in no order', () => {
    const usage = [
      { day: '2026-03-14', minutes: 1 },
      { day: '2026-02-14', minutes: 1000 },
      { day: '2026-02-15', minutes: 10 },
      { day: '2026-03-14', minutes: 100 },
      { day: '2026-03-15', minutes: 1000 },
    ]
    expect(minutesOf(usage)).toBe(111)
    expect(minutesOf([])).toBe(0)
  })

  test('after the last day of a subscription', () => {
    const usage = [
      { day: '2026-02-20', minutes: 1 },
      { day: '2026-02-21', minutes: 10 },
    ]
    expect(minutesOf(usage, '2026-02-20', '2026-02-20')).toBe(1)
  })

  test('every one is on one invoice, and only on one', () => {
    const days = Array.from({ length: 150 }, (_, index) =>
      new Date(Date.UTC(2026, 0, 31 + index)).toISOString().slice(0, 10),
    )
    const usage = days.map((day) => ({ day, minutes: 1 }))
    const invoices = ['02', '03', '04', '05', '06'].map((month) =>
      invoiceFor(subscription('2026-01-31'), usage, `2026-${month}-10`),
    )
    const sum = invoices.reduce((all, { minutes }) => all + minutes, 0)
    expect(sum).toBe(150)
    expect(invoices.map(({ minutes }) => minutes)).toEqual([28, 31, 30, 31, 30])
  })
})

describe('prices', () => {
  const priceOf = (minutes, otherTiers = tiers) => {
    const usage = [{ day: '2026-01-20', minutes }]
    const billed = { ...subscription('2026-01-15'), tiers: otherTiers }
    return invoiceFor(billed, usage, '2026-01-20').usageCents
  }

  test.each([
    [0, 0],
    [99, 0],
    [100, 0],
    [101, 1],
    [105, 4],
    [999, 719],
    [1000, 720],
    [1001, 721],
    [1002, 721],
    [1003, 722],
    [5000, 2720],
  ])('of %i minutes', (minutes, cents) => {
    expect(priceOf(minutes)).toBe(cents)
  })

  test('the first minute costs something', () => {
    const paid = [
      { upTo: 1, price: 3000 },
      { upTo: 2, price: 20_000 },
      { upTo: null, price: 100_000 },
    ]
    expect([1, 2, 3, 4].map((minutes) => priceOf(minutes, paid))).toEqual([3, 23, 123, 223])
  })

  test('with one tier only', () => {
    expect(priceOf(250, [{ upTo: null, price: 1000 }])).toBe(250)
    expect(priceOf(0, [{ upTo: null, price: 1000 }])).toBe(0)
  })

  test('with four tiers', () => {
    const four = [
      { upTo: 10, price: 1000 },
      { upTo: 20, price: 2000 },
      { upTo: 30, price: 3000 },
      { upTo: null, price: 4000 },
    ]
    expect([10, 11, 20, 21, 30, 31, 40].map((minutes) => priceOf(minutes, four))).toEqual([
      10, 12, 30, 33, 60, 64, 100,
    ])
  })

  test('the sum is rounded, not each tier', () => {
    const odd = [
      { upTo: 1, price: 400 },
      { upTo: 2, price: 400 },
      { upTo: null, price: 400 },
    ]
    expect([1, 2, 3, 4].map((minutes) => priceOf(minutes, odd))).toEqual([0, 1, 1, 2])
  })

  test('tiers are not shortened with the period', () => {
    const usage = [{ day: '2026-01-15', minutes: 1001 }]
    expect(invoiceFor(subscription('2026-01-15', '2026-01-15'), usage, '2026-01-15')).toEqual({
      start: '2026-01-15',
      end: '2026-01-15',
      minutes: 1001,
      feeCents: 100,
      usageCents: 721,
      totalCents: 821,
    })
  })
})
