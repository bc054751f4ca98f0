import { describe, expect, test } from 'vitest'
import { triage } from './triage'

describe('use', () => {
  test('the arguments are not changed', () => {
    const result = (test, outcome, startedAt) => ({ test, commit: 'a', outcome, startedAt })
    const results = [result('b', 'passed', 3), result('b', 'failed', 2), result('a', 'passed', 1)]
    const options = { since: 0, minimumRuns: 1, quarantined: ['b', 'a'] }
    const before = structuredClone([results, options])
    triage(results, options)
    expect([results, options]).toEqual(before)
  })
})
