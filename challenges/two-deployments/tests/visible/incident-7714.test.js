import { describe, expect, test } from 'vitest'
import { createDeployer } from './src/deployer'
import { createMemoryStore } from './src/store'

function setUp() {
  const clock = { now: 0 }
  const store = createMemoryStore()
  const deployerOn = (server) =>
    createDeployer({ store, server, leaseMs: 60_000, now: () => clock.now })
  return { clock, store, deployerOn }
}

const quick = async () => {}

describe('a deployment', () => {
  test('runs its steps, and the next one may begin', async () => {
    const deploy = setUp().deployerOn('web-1')
    const deployment = { environment: 'castellan/production', steps: [quick, quick] }
    expect(await deploy(deployment)).toEqual({ state: 'deployed', stepsDone: 2 })
    expect(await deploy(deployment)).toEqual({ state: 'deployed', stepsDone: 2 })
  })
})

describe('incident 7714', () => {
  test('two servers at the same moment', async () => {
    const { deployerOn } = setUp()
    const deployment = { environment: 'castellan/production', steps: [quick] }
    const results = await Promise.all([
      deployerOn('web-2')(deployment),
      deployerOn('web-5')(deployment),
    ])
    expect(results.map(({ state }) => state).sort()).toEqual(['busy', 'deployed'])
  })

  test('a step that takes longer than the lease', async () => {
    const { clock, store, deployerOn } = setUp()
    const slow = async () => {
      clock.now = 60_000
      await store.put('lease/castellan/production', { holder: 'web-6', expiresAt: 120_000 })
    }
    const deployment = { environment: 'castellan/production', steps: [slow, quick] }
    expect(await deployerOn('web-3')(deployment)).toEqual({ state: 'lost', stepsDone: 1 })
    expect((await store.read('lease/castellan/production')).entry.holder).toBe('web-6')
  })
})
