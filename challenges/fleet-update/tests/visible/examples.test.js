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

describe('examples', () => {
  test('everything goes well', async () => {
    const fleet = setUp('fern1 moss1 reed1', { atOnce: 10 })
    await settle()
    await fleet.succeed('fern1')
    expect(fleet.begun).toEqual(['fern1', 'moss1', 'reed1'])
    expect(fleet.outcomes).toBeNull()
    await fleet.succeed('reed1')
    await fleet.succeed('moss1')
    expect(fleet.outcomes).toEqual([
      { name: 'fern1', state: 'updated', version: '4.2.0' },
      { name: 'moss1', state: 'updated', version: '4.2.0' },
      { name: 'reed1', state: 'updated', version: '4.2.0' },
    ])
  })

  test('the canary fails', async () => {
    const fleet = setUp('fern1 moss1 reed1', { atOnce: 10, mayFail: 5 })
    await settle()
    expect(fleet.begun).toEqual(['fern1'])
    await fleet.fail('fern1')
    expect(fleet.begun).toEqual(['fern1'])
    expect(states(fleet)).toBe('fss')
  })
})
