import { describe, expect, test } from 'vitest'
import { updateFleet } from './update-fleet'

/** Updates that settle when the test says so. */
function setUp(names, options) {
  const runners = names.split(' ').map((name) => ({ name, host: name.slice(0, -1) }))
  const begun = []
  const running = new Map()
  const signals = []
  const update = (runner, signal) => {
    begun.push(runner.name)
    signals.push(signal)
    return new Promise((resolve, reject) => running.set(runner.name, { resolve, reject }))
  }

  async function succeed(...which) {
    for (const name of which) running.get(name).resolve('4.2.0')
    await settle()
  }

  async function fail(...which) {
    for (const name of which) running.get(name).reject(new Error(`${name} is full`))
    await settle()
  }

  const fleet = { begun, signals, succeed, fail, outcomes: null }
  updateFleet(runners, update, { atOnce: 2, mayFail: 0, ...options }).then((outcomes) => {
    fleet.outcomes = outcomes
  })
  return fleet
}

function settle() {
  return new Promise((resolve) => setTimeout(resolve, 0))
}

function states({ outcomes }) {
  return outcomes?.map(({ state }) => state[0]).join('')
}

describe('how many at once', () => {
  test('the canary goes alone', async () => {
    const fleet = setUp('a1 b1 c1', { atOnce: 3 })
    await settle()
    expect(fleet.begun).toEqual(['a1'])
    await fleet.succeed('a1')
    expect(fleet.begun).toEqual(['a1', 'b1', 'c1'])
  })

  test('as many as allowed, and another one for each that ends', async () => {
    const fleet = setUp('a1 b1 c1 d1 e1 f1', { atOnce: 3 })
    await fleet.succeed('a1')
    expect(fleet.begun).toEqual(['a1', 'b1', 'c1', 'd1'])
    await fleet.succeed('c1')
    expect(fleet.begun).toEqual(['a1', 'b1', 'c1', 'd1', 'e1'])
    await fleet.succeed('e1')
    expect(fleet.begun).toEqual(['a1', 'b1', 'c1', 'd1', 'e1', 'f1'])
    await fleet.succeed('f1', 'b1')
    expect(fleet.outcomes).toBeNull()
    await fleet.succeed('d1')
    expect(states(fleet)).toBe('uuuuuu')
  })

  test('one at a time', async () => {
    const fleet = setUp('a1 b1 c1', { atOnce: 1 })
    await fleet.succeed('a1')
    expect(fleet.begun).toEqual(['a1', 'b1'])
    await fleet.succeed('b1')
    expect(fleet.begun).toEqual(['a1', 'b1', 'c1'])
  })

  test('several that end together make room for as many', async () => {
    const fleet = setUp('a1 b1 c1 d1 e1 f1', { atOnce: 2 })
    await fleet.succeed('a1')
    await fleet.succeed('b1', 'c1')
    expect(fleet.begun).toEqual(['a1', 'b1', 'c1', 'd1', 'e1'])
  })

  test('a failure makes room too', async () => {
    const fleet = setUp('a1 b1 c1 d1', { atOnce: 2, mayFail: 1 })
    await fleet.succeed('a1')
    await fleet.fail('b1')
    expect(fleet.begun).toEqual(['a1', 'b1', 'c1', 'd1'])
  })
})

describe('one at a time on each host', () => {
  test('the second waits for the first, the next ones pass it', async () => {
    const fleet = setUp('x1 a1 a2 b1 b2 c1', { atOnce: 10 })
    await fleet.succeed('x1')
    expect(fleet.begun).toEqual(['x1', 'a1', 'b1', 'c1'])
    await fleet.succeed('b1')
    expect(fleet.begun).toEqual(['x1', 'a1', 'b1', 'c1', 'b2'])
    await fleet.succeed('a1')
    expect(fleet.begun).toEqual(['x1', 'a1', 'b1', 'c1', 'b2', 'a2'])
  })

  test('who waits for a host takes no place', async () => {
    const fleet = setUp('x1 a1 a2 a3 b1 c1', { atOnce: 2 })
    await fleet.succeed('x1')
    expect(fleet.begun).toEqual(['x1', 'a1', 'b1'])
    await fleet.succeed('b1')
    expect(fleet.begun).toEqual(['x1', 'a1', 'b1', 'c1'])
  })

  test('the first in the list whose host is free', async () => {
    const fleet = setUp('x1 a1 b1 b2 a2 c1', { atOnce: 2 })
    await fleet.succeed('x1')
    await fleet.succeed('a1')
    expect(fleet.begun).toEqual(['x1', 'a1', 'b1', 'a2'])
    await fleet.succeed('b1')
    expect(fleet.begun).toEqual(['x1', 'a1', 'b1', 'a2', 'b2'])
  })

  test('three on one host', async () => {
    const fleet = setUp('a1 a2 a3', { atOnce: 10 })
    await fleet.succeed('a1')
    expect(fleet.begun).toEqual(['a1', 'a2'])
    await fleet.succeed('a2')
    await fleet.succeed('a3')
    expect(states(fleet)).toBe('uuu')
  })

  test('a failure frees the host', async () => {
    const fleet = setUp('x1 a1 a2', { atOnce: 10, mayFail: 1 })
    await fleet.succeed('x1')
    await fleet.fail('a1')
    expect(fleet.begun).toEqual(['x1', 'a1', 'a2'])
  })

  test('names may repeat', async () => {
    const fleet = setUp('x1 a1 a1 b1', { atOnce: 10 })
    await fleet.succeed('x1')
    await fleet.succeed('a1')
    expect(fleet.begun).toEqual(['x1', 'a1', 'b1', 'a1'])
    await fleet.succeed('a1', 'b1')
    expect(states(fleet)).toBe('uuuu')
  })
})

describe('when updates fail', () => {
  test('as many as may', async () => {
    const fleet = setUp('x1 a1 b1 c1 d1', { atOnce: 1, mayFail: 2 })
    await fleet.succeed('x1')
    await fleet.fail('a1')
    await fleet.fail('b1')
    expect(fleet.begun).toEqual(['x1', 'a1', 'b1', 'c1'])
    await fleet.fail('c1')
    expect(fleet.begun).toEqual(['x1', 'a1', 'b1', 'c1'])
    expect(states(fleet)).toBe('ufffs')
  })

  test('none may', async () => {
    const fleet = setUp('x1 a1 b1', { atOnce: 1, mayFail: 0 })
    await fleet.succeed('x1')
    await fleet.fail('a1')
    expect(states(fleet)).toBe('ufs')
  })

  test('what is running goes on to its end, and counts', async () => {
    const fleet = setUp('x1 a1 b1 c1 d1', { atOnce: 3, mayFail: 0 })
    await fleet.succeed('x1')
    await fleet.fail('b1')
    expect(fleet.outcomes).toBeNull()
    await fleet.succeed('a1')
    expect(fleet.outcomes).toBeNull()
    await fleet.fail('c1')
    expect(fleet.begun).toEqual(['x1', 'a1', 'b1', 'c1'])
    expect(states(fleet)).toBe('uuffs')
    expect(fleet.outcomes[2].error.message).toBe('b1 is full')
    expect(fleet.outcomes[3].error.message).toBe('c1 is full')
  })

  test('the canary may not fail, whatever else may', async () => {
    const fleet = setUp('a1 b1', { atOnce: 2, mayFail: 9 })
    await fleet.fail('a1')
    expect(fleet.begun).toEqual(['a1'])
    expect(states(fleet)).toBe('fs')
  })

  test('failures do not abort what is running', async () => {
    const fleet = setUp('x1 a1 b1 c1', { atOnce: 3 })
    await fleet.succeed('x1')
    await fleet.fail('a1')
    expect(fleet.signals.map(({ aborted }) => aborted)).toEqual([false, false, false, false])
  })

  test('throwing right away is a failure', async () => {
    const begun = []
    const outcomes = await updateFleet(
      ['x', 'a', 'b', 'c', 'd'].map((name) => ({ name, host: name })),
      ({ name }) => {
        begun.push(name)
        if (name !== 'x' && name !== 'b') throw new Error('no route to host')
        return Promise.resolve('4.2.0')
      },
      { atOnce: 1, mayFail: 1 },
    )
    expect(begun).toEqual(['x', 'a', 'b', 'c'])
    expect(outcomes.map(({ state }) => state)).toEqual([
      'updated',
      'failed',
      'updated',
      'failed',
      'skipped',
    ])
    expect(outcomes[1].error.message).toBe('no route to host')
  })

  test('whatever it fails with is the error', async () => {
    const outcomes = await updateFleet(
      [{ name: 'a', host: 'a' }],
      () => Promise.reject('no reason'),
      { atOnce: 1, mayFail: 1 },
    )
    expect(outcomes).toEqual([{ name: 'a', state: 'failed', error: 'no reason' }])
  })
})

describe('the signal', () => {
  test('aborted from the beginning', async () => {
    const controller = new AbortController()
    controller.abort()
    const fleet = setUp('a1 b1', { signal: controller.signal })
    await settle()
    expect(fleet.begun).toEqual([])
    expect(states(fleet)).toBe('ss')
  })

  test('aborted on the way: what is running goes on, nothing begins', async () => {
    const controller = new AbortController()
    const fleet = setUp('x1 a1 b1 c1', { atOnce: 2, mayFail: 5, signal: controller.signal })
    await fleet.succeed('x1')
    expect(fleet.signals.map(({ aborted }) => aborted)).toEqual([false, false, false])
    controller.abort()
    await settle()
    expect(fleet.signals.slice(1).map(({ aborted }) => aborted)).toEqual([true, true])
    expect(fleet.outcomes).toBeNull()
    await fleet.succeed('a1')
    expect(fleet.outcomes).toBeNull()
    await fleet.fail('b1')
    expect(fleet.begun).toEqual(['x1', 'a1', 'b1'])
    expect(states(fleet)).toBe('uufs')
  })

  test('aborted by an update: the next does not begin', async () => {
    const controller = new AbortController()
    const begun = []
    const update = async ({ name }) => {
      begun.push(name)
      if (name === 'a') controller.abort()
      return '4.2.0'
    }
    const runners = ['x', 'a', 'b', 'c'].map((name) => ({ name, host: name }))
    const options = { atOnce: 10, mayFail: 0, signal: controller.signal }
    const outcomes = await updateFleet(runners, update, options)
    expect(begun).toEqual(['x', 'a'])
    expect(outcomes.map(({ state }) => state)).toEqual(['updated', 'updated', 'skipped', 'skipped'])
  })

  test('there is one for each update, even where none was given', async () => {
    const fleet = setUp('a1', {})
    await settle()
    expect(fleet.signals[0].aborted).toBe(false)
  })
})

describe('the outcomes', () => {
  test('have the order of the list, whoever ends first', async () => {
    const fleet = setUp('x1 a1 b1 c1', { atOnce: 10, mayFail: 1 })
    await fleet.succeed('x1')
    await fleet.succeed('c1')
    await fleet.fail('b1')
    await fleet.succeed('a1')
    expect(fleet.outcomes).toEqual([
      { name: 'x1', state: 'updated', version: '4.2.0' },
      { name: 'a1', state: 'updated', version: '4.2.0' },
      { name: 'b1', state: 'failed', error: new Error('b1 is full') },
      { name: 'c1', state: 'updated', version: '4.2.0' },
    ])
  })

  test('of runners that had no turn', async () => {
    const fleet = setUp('a1 b1', { atOnce: 10 })
    await fleet.fail('a1')
    expect(fleet.outcomes[1]).toEqual({ name: 'b1', state: 'skipped' })
  })

  test('of a list without runners', async () => {
    const options = { atOnce: 1, mayFail: 0 }
    expect(await updateFleet([], () => Promise.resolve(''), options)).toEqual([])
  })

  test('update is given the runner as it is in the list, and nothing is changed', async () => {
    const runners = [
      { name: 'a', host: 'x', zone: 1 },
      { name: 'b', host: 'x', zone: 2 },
    ]
    const before = structuredClone(runners)
    const seen = []
    const options = { atOnce: 2, mayFail: 0 }
    await updateFleet(
      runners,
      async (runner) => {
        seen.push(runner)
        return '1'
      },
      options,
    )
    expect(seen).toEqual(before)
    expect(runners).toEqual(before)
    expect(options).toEqual({ atOnce: 2, mayFail: 0 })
  })

  test('of 24 runners on 8 hosts', async () => {
    const runners = Array.from({ length: 24 }, (_, index) => ({
      name: 'runner-' + index,
      host: 'host-' + (index % 8),
    }))
    const busy = new Set()
    let most = 0
    const update = async ({ host }) => {
      if (busy.has(host)) throw new Error('two on ' + host)
      busy.add(host)
      most = Math.max(most, busy.size)
      await Promise.resolve()
      busy.delete(host)
      return '4.2.0'
    }
    const outcomes = await updateFleet(runners, update, { atOnce: 5, mayFail: 0 })
    expect(outcomes.every(({ state }) => state === 'updated')).toBe(true)
    expect(most).toBe(5)
  })
})
