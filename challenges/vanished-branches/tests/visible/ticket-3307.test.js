import { describe, expect, test } from 'vitest'
import { syncMirror } from './src/sync-mirror'

/** `'a1 b2'`: the branch `a` at commit 1 and `b` at 2. */
function branches(text) {
  return text
    .split(' ')
    .filter(Boolean)
    .map((branch) => ({ name: branch[0], commit: branch.slice(1) }))
}

/** Servers that write down what they are asked. `fail` says with what a call fails, if it does. */
function setUp({ pages, present, fail = () => null }) {
  const calls = []
  const waits = []
  const call = async (name, answer) => {
    calls.push(name)
    await new Promise((resolve) => setTimeout(resolve, 1))
    const error = fail(name, calls.filter((other) => other === name).length)
    if (error !== null) throw error
    return answer
  }
  const source = {
    listPage: (cursor) => {
      const index = cursor === null ? 0 : Number(cursor.slice(1)) - 1
      const next = index + 1 < pages.length ? `p${index + 2}` : null
      return call(`page ${index + 1}`, { branches: branches(pages[index]), next })
    },
  }
  const mirror = {
    list: () => call('list', branches(present)),
    set: (name, commit) => call(`set ${name} ${commit}`),
    remove: (name) => call(`remove ${name}`),
  }
  const wait = async (ms) => {
    waits.push(ms)
  }
  const changes = () => calls.filter((name) => /^(set|remove)/.test(name))
  return { calls, waits, changes, run: () => syncMirror({ source, mirror, wait }) }
}

function unavailable() {
  return Object.assign(new Error('503 service unavailable'), { temporary: true })
}

describe('a run', () => {
  test('that finds nothing to do', async () => {
    const { changes, run } = setUp({ pages: ['a1 b1', 'c1'], present: 'a1 b1 c1' })
    expect(await run()).toEqual({ ok: true, created: [], updated: [], removed: [], failed: [] })
    expect(changes()).toEqual([])
  })
})

describe('ticket 3307', () => {
  test('the second page cannot be read', async () => {
    const { changes, run } = setUp({
      pages: ['a1', 'b1'],
      present: 'a1 b1',
      fail: (call) => (call === 'page 2' ? unavailable() : null),
    })
    await expect(run()).rejects.toThrow('503')
    expect(changes()).toEqual([])
  })

  test('the report says what was done', async () => {
    const { run } = setUp({ pages: ['a1 b2'], present: 'b1 c1' })
    expect(await run()).toEqual({
      ok: true,
      created: ['a'],
      updated: ['b'],
      removed: ['c'],
      failed: [],
    })
  })
})
