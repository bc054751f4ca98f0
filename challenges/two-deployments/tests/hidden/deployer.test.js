import { describe, expect, test } from 'vitest'
import { createDeployer } from './src/deployer'
import { createMemoryStore } from './src/store'

const leaseMs = 60_000
const environment = 'castellan/production'
const key = `lease/${environment}`
const quick = async () => {}

function setUp() {
  const clock = { now: 1_000_000 }
  const memory = createMemoryStore()
  /** What happens in the store before or after a call, and calls that fail: `{ before, after, fail }` by name. */
  const events = {}

  const store = {}
  for (const [name, call] of Object.entries(memory)) {
    store[name] = async (...args) => {
      const { before, after, fail } = events[name] ?? {}
      await before?.()
      if (fail?.()) throw new Error(`${name}: store unreachable`)
      const answer = await call(...args)
      await after?.()
      return answer
    }
  }

  const deployerOn = (server, useStore = store) =>
    createDeployer({ store: useStore, server, leaseMs, now: () => clock.now })
  const deploy = (...steps) => deployerOn('web-1')({ environment, steps })
  /** Another server, whose deployment is just beginning, takes the lease. */
  const takeOver = () => memory.put(key, { holder: 'web-9', expiresAt: clock.now + leaseMs })
  const lease = async () => (await memory.read(key))?.entry ?? null
  return { clock, memory, events, deployerOn, deploy, takeOver, lease }
}

/** Does it once, the first time. */
function once(action) {
  let done = false
  return () => {
    if (done) return undefined
    done = true
    return action()
  }
}

/** A step that ends when the test says so. */
function longStep() {
  let begin
  let end
  const begun = new Promise((resolve) => {
    begin = resolve
  })
  const step = () =>
    new Promise((resolve) => {
      end = resolve
      begin()
    })
  return { step, begun, end: () => end() }
}

describe('one lease', () => {
  test('another server writes between reading and writing', async () => {
    const { events, deploy, takeOver, lease } = setUp()
    events.read = { after: once(takeOver) }
    const steps = []
    expect(await deploy(async () => steps.push(1))).toEqual({ state: 'busy', stepsDone: 0 })
    expect(steps).toEqual([])
    expect((await lease()).holder).toBe('web-9')
  })

  test('another server takes over an expired lease between reading and writing', async () => {
    const { clock, memory, events, deploy, takeOver, lease } = setUp()
    await memory.put(key, { holder: 'web-4', expiresAt: clock.now })
    events.read = { after: once(takeOver) }
    expect(await deploy(quick)).toEqual({ state: 'busy', stepsDone: 0 })
    expect((await lease()).holder).toBe('web-9')
  })

  test('of six that begin together, one', async () => {
    const { deployerOn } = setUp()
    let running = 0
    let most = 0
    const step = async () => {
      running += 1
      most = Math.max(most, running)
      await new Promise((resolve) => setTimeout(resolve, 10))
      running -= 1
    }
    const servers = ['web-1', 'web-2', 'web-3', 'web-4', 'web-5', 'web-6']
    const results = await Promise.all(
      servers.map((server) => deployerOn(server)({ environment, steps: [step, step] })),
    )
    const states = results.map(({ state }) => state).sort()
    expect(states).toEqual(['busy', 'busy', 'busy', 'busy', 'busy', 'deployed'])
    expect(most).toBe(1)
  })

  test('a double click: the second is busy and leaves the lease alone', async () => {
    const { deployerOn, lease } = setUp()
    const deploy = deployerOn('web-1')
    const long = longStep()
    const first = deploy({ environment, steps: [long.step] })
    await long.begun
    expect(await deploy({ environment, steps: [quick] })).toEqual({ state: 'busy', stepsDone: 0 })
    expect(await lease()).not.toBeNull()
    expect(await deploy({ environment, steps: [quick] })).toMatchObject({ state: 'busy' })
    long.end()
    expect(await first).toEqual({ state: 'deployed', stepsDone: 1 })
    expect(await deploy({ environment, steps: [quick] })).toMatchObject({ state: 'deployed' })
  })

  test('two clicks at the same moment', async () => {
    const { deployerOn } = setUp()
    const deploy = deployerOn('web-1')
    const deployment = { environment, steps: [quick] }
    const results = await Promise.all([deploy(deployment), deploy(deployment)])
    expect(results.map(({ state }) => state).sort()).toEqual(['busy', 'deployed'])
  })

  test('a server that was started again does not find its old lease', async () => {
    const { clock, memory, deploy } = setUp()
    await memory.put(key, { holder: 'web-1', expiresAt: clock.now + 1 })
    expect(await deploy(quick)).toEqual({ state: 'busy', stepsDone: 0 })
  })

  test('who is busy writes nothing', async () => {
    const { memory, deploy, takeOver } = setUp()
    await takeOver()
    const before = await memory.read(key)
    await deploy(quick)
    expect(await memory.read(key)).toEqual(before)
  })

  test('other environments have nothing to do with it', async () => {
    const { deployerOn, takeOver } = setUp()
    await takeOver()
    const elsewhere = { environment: 'castellan/staging', steps: [quick] }
    expect(await deployerOn('web-1')(elsewhere)).toMatchObject({ state: 'deployed' })
  })
})

describe('the time of a lease', () => {
  test.each([
    [1, 'busy'],
    [0, 'deployed'],
    [-1, 'deployed'],
  ])('one that expires %i ms from now: %s', async (ms, state) => {
    const { clock, memory, deploy } = setUp()
    await memory.put(key, { holder: 'web-4', expiresAt: clock.now + ms })
    expect((await deploy(quick)).state).toBe(state)
  })

  test('begins when it is got, and anew before each step', async () => {
    const { clock, deploy, lease } = setUp()
    const seen = []
    const look = async () => {
      seen.push(await lease())
      clock.now += 50_000
    }
    await deploy(look, look, look)
    expect(seen).toEqual([
      { holder: 'web-1', expiresAt: 1_060_000 },
      { holder: 'web-1', expiresAt: 1_110_000 },
      { holder: 'web-1', expiresAt: 1_160_000 },
    ])
  })

  test('begins when the store is asked, not when the lease was looked for', async () => {
    const { clock, memory, events, deploy } = setUp()
    const written = []
    events.read = {
      after: once(() => {
        clock.now += 5000
      }),
    }
    events.write = { after: once(async () => written.push((await memory.read(key)).entry)) }
    await deploy(quick)
    expect(written).toEqual([{ holder: 'web-1', expiresAt: 1_065_000 }])
  })

  test('an expired lease that nobody wanted is renewed', async () => {
    const { clock, deploy, lease } = setUp()
    const slow = async () => {
      clock.now += 10 * leaseMs
    }
    const seen = []
    const look = async () => {
      seen.push(await lease())
    }
    expect(await deploy(slow, look)).toEqual({ state: 'deployed', stepsDone: 2 })
    expect(seen).toEqual([{ holder: 'web-1', expiresAt: 1_660_000 }])
    expect(await lease()).toBeNull()
  })
})

describe('a lease that was lost', () => {
  test('during a step: no further step, and the other one keeps it', async () => {
    const { clock, deploy, takeOver, lease } = setUp()
    const steps = []
    const slow = async () => {
      steps.push('slow')
      clock.now += leaseMs
      await takeOver()
    }
    const next = async () => steps.push('next')
    expect(await deploy(slow, next)).toEqual({ state: 'lost', stepsDone: 1 })
    expect(steps).toEqual(['slow'])
    expect(await lease()).toEqual({ holder: 'web-9', expiresAt: 1_120_000 })
  })

  test('during the last step: deployed, and the other one keeps it', async () => {
    const { deploy, takeOver, lease } = setUp()
    expect(await deploy(quick, takeOver)).toEqual({ state: 'deployed', stepsDone: 2 })
    expect((await lease()).holder).toBe('web-9')
  })

  test('during a step that fails: failed, and the other one keeps it', async () => {
    const { deploy, takeOver, lease } = setUp()
    const fail = async () => {
      await takeOver()
      throw new Error('no space left')
    }
    expect(await deploy(fail)).toMatchObject({ state: 'failed', stepsDone: 0 })
    expect((await lease()).holder).toBe('web-9')
  })

  test('before the first step', async () => {
    const { events, deploy, takeOver } = setUp()
    events.write = { after: once(takeOver) }
    events.put = { after: once(takeOver) }
    expect(await deploy(quick)).toEqual({ state: 'lost', stepsDone: 0 })
  })

  test('in the last moment before it is renewed', async () => {
    const { events, deploy, takeOver, lease } = setUp()
    const step = async () => {
      for (const name of ['write', 'put']) events[name] = { before: once(takeOver) }
    }
    expect(await deploy(step, quick)).toEqual({ state: 'lost', stepsDone: 1 })
    expect((await lease()).holder).toBe('web-9')
  })

  test('in the last moment before it is released', async () => {
    const { events, deploy, takeOver, lease } = setUp()
    for (const name of ['remove', 'drop']) events[name] = { before: once(takeOver) }
    expect(await deploy(quick)).toEqual({ state: 'deployed', stepsDone: 1 })
    expect((await lease()).holder).toBe('web-9')
  })

  test('taken over and given back in the meantime: it is lost all the same', async () => {
    const { memory, deploy, takeOver } = setUp()
    const step = async () => {
      await takeOver()
      await memory.drop(key)
    }
    expect(await deploy(step, quick)).toEqual({ state: 'lost', stepsDone: 1 })
  })

  test('taken over by another deployment of the same server', async () => {
    const { clock, deployerOn, lease } = setUp()
    const deploy = deployerOn('web-1')
    const [one, two] = [longStep(), longStep()]
    const first = deploy({ environment, steps: [one.step, quick] })
    await one.begun
    clock.now += leaseMs
    const second = deploy({ environment, steps: [two.step, quick] })
    await two.begun
    one.end()
    expect(await first).toEqual({ state: 'lost', stepsDone: 1 })
    expect(await lease()).toEqual({ holder: 'web-1', expiresAt: clock.now + leaseMs })
    two.end()
    expect(await second).toEqual({ state: 'deployed', stepsDone: 2 })
    expect(await lease()).toBeNull()
  })
})

describe('how it ends', () => {
  test('deployed, and the lease is free', async () => {
    const { deploy, lease } = setUp()
    expect(await deploy(quick, quick, quick)).toEqual({ state: 'deployed', stepsDone: 3 })
    expect(await lease()).toBeNull()
  })

  test('without steps', async () => {
    const { deploy, lease } = setUp()
    expect(await deploy()).toEqual({ state: 'deployed', stepsDone: 0 })
    expect(await lease()).toBeNull()
  })

  test('failed, with the error, and the lease is free', async () => {
    const { deploy, lease } = setUp()
    const steps = []
    const fail = async () => {
      throw new Error('no space left')
    }
    const result = await deploy(quick, fail, async () => steps.push(3))
    expect(result).toMatchObject({ state: 'failed', stepsDone: 1 })
    expect(result.error.message).toBe('no space left')
    expect(steps).toEqual([])
    expect(await lease()).toBeNull()
  })

  test('one step after the other', async () => {
    const { deploy } = setUp()
    const order = []
    const step = (name) => async () => {
      order.push(`${name} begins`)
      await new Promise((resolve) => setTimeout(resolve, 5))
      order.push(`${name} ends`)
    }
    await deploy(step('one'), step('two'))
    expect(order).toEqual(['one begins', 'one ends', 'two begins', 'two ends'])
  })
})

describe('a store that fails', () => {
  test.each([
    ['to read', ['read']],
    ['to write', ['write', 'put']],
  ])('%s, while the lease is being got', async (_name, names) => {
    const { events, deploy } = setUp()
    for (const name of names) events[name] = { fail: () => true }
    const steps = []
    await expect(deploy(async () => steps.push(1))).rejects.toThrow('store unreachable')
    expect(steps).toEqual([])
  })

  test('while the lease is being renewed', async () => {
    const { events, deploy, lease } = setUp()
    const steps = []
    const step = async () => {
      steps.push(1)
      for (const name of ['write', 'put']) events[name] = { fail: once(() => true) }
    }
    expect(await deploy(step, step)).toEqual({ state: 'lost', stepsDone: 1 })
    expect(steps).toEqual([1])
    expect(await lease()).toBeNull()
  })

  test.each([
    ['deployed', [quick]],
    ['failed', [() => Promise.reject(new Error('no space left'))]],
  ])('while the lease is being released: %s all the same', async (state, steps) => {
    const { events, deploy } = setUp()
    for (const name of ['remove', 'drop']) events[name] = { fail: () => true }
    expect((await deploy(...steps)).state).toBe(state)
  })
})
