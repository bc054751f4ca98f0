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

function wrongPassword() {
  return new Error('401 wrong password')
}

/** Fails the calls of these names, with their errors. */
function failing(errors) {
  return (call) => errors[call]?.() ?? null
}

describe('what has to change', () => {
  test.each([
    ['a1', '', ['set a 1']],
    ['a2', 'a1', ['set a 2']],
    ['a1', 'a1', []],
    ['a1', 'a1 b1', ['remove b']],
    ['a1 b2 d1', 'b1 c1 d1', ['set a 1', 'set b 2', 'remove c']],
    ['c1 a1 b1', 'z1 x1 y1', ['set a 1', 'set b 1', 'set c 1', 'remove x', 'remove y', 'remove z']],
    ['b1 B1 é1 z1', 'a1 A1', ['set B 1', 'set b 1', 'set z 1', 'set é 1', 'remove A', 'remove a']],
  ])('source %j, mirror %j', async (page, present, expected) => {
    const { changes, run } = setUp({ pages: [page], present })
    await run()
    expect(changes()).toEqual(expected)
  })

  test('all pages are read, in their order', async () => {
    const { calls, run } = setUp({ pages: ['a1', '', 'b1'], present: 'a1 b1' })
    await run()
    expect(calls.filter((call) => call.startsWith('page'))).toEqual(['page 1', 'page 2', 'page 3'])
    expect(calls).toHaveLength(4)
  })

  test('one change after the other', async () => {
    let running = 0
    let most = 0
    const change = async () => {
      running += 1
      most = Math.max(most, running)
      await new Promise((resolve) => setTimeout(resolve, 5))
      running -= 1
    }
    await syncMirror({
      source: { listPage: async () => ({ branches: branches('a1 b1 c2'), next: null }) },
      mirror: { list: async () => branches('c1 d1 e1'), set: change, remove: change },
      wait: async () => {},
    })
    expect(most).toBe(1)
    expect(running).toBe(0)
  })

  test('lists and pages are not changed', async () => {
    const [page, list] = [{ branches: branches('c1 a1'), next: null }, branches('z1 b1')]
    await syncMirror({
      source: { listPage: async () => page },
      mirror: { list: async () => list, set: async () => {}, remove: async () => {} },
      wait: async () => {},
    })
    expect([page.branches, list]).toEqual([branches('c1 a1'), branches('z1 b1')])
  })
})

describe('a source that cannot be read', () => {
  test.each(['page 1', 'page 2', 'page 3', 'list'])('%s is not there for long', async (call) => {
    const { changes, waits, run } = setUp({
      pages: ['a2', 'b2', 'c2'],
      present: 'a1 d1',
      fail: failing({ [call]: unavailable }),
    })
    await expect(run()).rejects.toThrow('503 service unavailable')
    expect(changes()).toEqual([])
    expect(waits).toEqual([1000, 2000, 4000])
  })

  test.each(['page 1', 'page 2', 'page 3', 'list'])('%s may not be read', async (call) => {
    const { calls, changes, waits, run } = setUp({
      pages: ['a2', 'b2', 'c2'],
      present: 'a1 d1',
      fail: failing({ [call]: wrongPassword }),
    })
    await expect(run()).rejects.toThrow('401 wrong password')
    expect(changes()).toEqual([])
    expect(waits).toEqual([])
    expect(calls.filter((other) => other === call)).toHaveLength(1)
  })

  test.each([[['']], [['', '']]])('it has no branches: %j', async (pages) => {
    const { changes, run } = setUp({ pages, present: 'a1 b1' })
    await expect(run()).rejects.toThrow('no branches')
    expect(changes()).toEqual([])
  })

  test('a first page without branches is none of that', async () => {
    const { changes, run } = setUp({ pages: ['', 'a1'], present: 'a1 b1' })
    expect(await run()).toMatchObject({ ok: true })
    expect(changes()).toEqual(['remove b'])
  })
})

describe('calling again', () => {
  test.each([
    [1, [1000]],
    [2, [1000, 2000]],
    [3, [1000, 2000, 4000]],
  ])('a page that fails %i times', async (times, expected) => {
    const { calls, changes, waits, run } = setUp({
      pages: ['a1', 'b1'],
      present: '',
      fail: (call, attempt) => (call === 'page 2' && attempt <= times ? unavailable() : null),
    })
    expect(await run()).toMatchObject({ ok: true, created: ['a', 'b'] })
    expect(waits).toEqual(expected)
    expect(calls.filter((call) => call === 'page 2')).toHaveLength(times + 1)
    expect(changes()).toEqual(['set a 1', 'set b 1'])
  })

  test('the mirror too, and each call counts for itself', async () => {
    const { changes, waits, run } = setUp({
      pages: ['a1'],
      present: 'b1',
      fail: (_call, attempt) => (attempt <= 2 ? unavailable() : null),
    })
    expect(await run()).toEqual({
      ok: true,
      created: ['a'],
      updated: [],
      removed: ['b'],
      failed: [],
    })
    expect(waits).toEqual([1000, 2000, 1000, 2000, 1000, 2000, 1000, 2000])
    expect(changes()).toEqual(['set a 1', 'set a 1', 'set a 1', 'remove b', 'remove b', 'remove b'])
  })

  test('until the error is no longer temporary', async () => {
    const { waits, run } = setUp({
      pages: ['a1'],
      present: '',
      fail: (call, attempt) => {
        if (call !== 'set a 1') return null
        return attempt === 1 ? unavailable() : wrongPassword()
      },
    })
    const { failed } = await run()
    expect(failed[0].error.message).toBe('401 wrong password')
    expect(waits).toEqual([1000])
  })

  test.each([
    ['not temporary', Object.assign(new Error('gone'), { temporary: false })],
    ['something like true', Object.assign(new Error('gone'), { temporary: 'yes' })],
    ['no error at all', 'gone'],
  ])('not with an error that is %s', async (_name, error) => {
    const { calls, waits, run } = setUp({
      pages: ['a1'],
      present: '',
      fail: (call) => (call === 'set a 1' ? error : null),
    })
    expect((await run()).failed).toEqual([{ name: 'a', error }])
    expect(waits).toEqual([])
    expect(calls.filter((call) => call === 'set a 1')).toHaveLength(1)
  })
})

describe('changes that fail', () => {
  test('the others are made', async () => {
    const { changes, run } = setUp({
      pages: ['a1 b2 c1 d2'],
      present: 'b1 d1',
      fail: failing({ 'set a 1': wrongPassword, 'set d 2': wrongPassword }),
    })
    const report = await run()
    expect(changes()).toEqual(['set a 1', 'set b 2', 'set c 1', 'set d 2'])
    expect(report).toMatchObject({ ok: false, created: ['c'], updated: ['b'], removed: [] })
    expect(report.failed.map(({ name }) => name)).toEqual(['a', 'd'])
  })

  test('nothing is removed once something has failed', async () => {
    const { changes, run } = setUp({
      pages: ['a1 b1'],
      present: 'y1 z1',
      fail: failing({ 'set a 1': unavailable }),
    })
    const report = await run()
    expect(changes().filter((call) => call.startsWith('remove'))).toEqual([])
    expect(report).toMatchObject({ ok: false, created: ['b'], removed: [] })
    expect(report.failed).toHaveLength(1)
  })

  test('nor once something could not be removed', async () => {
    const { changes, run } = setUp({
      pages: ['a1'],
      present: 'a1 x1 y1 z1',
      fail: failing({ 'remove y': wrongPassword }),
    })
    const report = await run()
    expect(changes()).toEqual(['remove x', 'remove y'])
    expect(report).toMatchObject({ ok: false, removed: ['x'] })
    expect(report.failed.map(({ name }) => name)).toEqual(['y'])
  })

  test('what came in the end is no failure', async () => {
    const { changes, run } = setUp({
      pages: ['a1'],
      present: 'z1',
      fail: (call, attempt) => (call === 'set a 1' && attempt < 4 ? unavailable() : null),
    })
    expect(await run()).toMatchObject({ ok: true, created: ['a'], removed: ['z'] })
    expect(changes()).toHaveLength(5)
  })
})

describe('the report', () => {
  test('of a run with everything in it', async () => {
    const { run } = setUp({ pages: ['e1 c2', 'a1 d2 b1'], present: 'd1 c1 y1 x1' })
    expect(await run()).toEqual({
      ok: true,
      created: ['a', 'b', 'e'],
      updated: ['c', 'd'],
      removed: ['x', 'y'],
      failed: [],
    })
  })

  test('has the error of the last attempt', async () => {
    const { run } = setUp({
      pages: ['a1'],
      present: '',
      fail: (call, attempt) =>
        call === 'set a 1'
          ? Object.assign(new Error('attempt ' + attempt), { temporary: true })
          : null,
    })
    const { ok, created, failed } = await run()
    expect(ok).toBe(false)
    expect(created).toEqual([])
    expect(failed.map(({ name, error }) => [name, error.message])).toEqual([['a', 'attempt 4']])
  })

  test('comes when everything is done', async () => {
    const { changes, run } = setUp({ pages: ['a1 b1'], present: 'c1' })
    await run()
    const atThatTime = [...changes()]
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(atThatTime).toEqual(['set a 1', 'set b 1', 'remove c'])
    expect(changes()).toEqual(atThatTime)
  })
})
