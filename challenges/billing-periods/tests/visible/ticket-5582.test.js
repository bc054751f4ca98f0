import { describe, expect, test } from 'vitest'
import { subscription, usage, asTheyShouldBe } from './data/invoices-5582.json'
import { invoiceFor } from './src/invoice'

describe('an invoice', () => {
  test('for days that have none', () => {
    expect(invoiceFor(subscription, usage, '2026-01-30')).toBeNull()
    const cancelled = { ...subscription, endsOn: '2026-02-10' }
    expect(invoiceFor(cancelled, usage, '2026-02-11')).toBeNull()
  })
})

describe('ticket 5582', () => {
  test.each([
    ['February', '2026-02-10', 0],
    ['March', '2026-03-10', 1],
    ['April', '2026-04-10', 2],
  ])('the invoice of %s', (_month, day, index) => {
    expect(invoiceFor(subscription, usage, day)).toEqual(asTheyShouldBe[index])
  })

  test('cancelled with the end of the first day', () => {
    const cancelled = { ...subscription, endsOn: '2026-01-31' }
    expect(invoiceFor(cancelled, [], '2026-01-31').feeCents).toBe(175)
  })
})
