import { describe, expect, it } from 'vitest'
import { runScript, runSuites } from './testing.ts'

const submission = {
  'data.ts': `
    export async function fetchRow(id: number): Promise<{ id: number }> { throw new Error('no network') }
    export class Client { get(id: number) { return 'real ' + id } }
    export const add = (a: number, b: number) => a + b`,
  'service.ts': `
    import { add, Client, fetchRow } from './data.js'
    import fs from 'node:fs'
    export const load = async (id: number) => ({ ...(await fetchRow(id)), loaded: true })
    export const viaClient = () => new Client().get(3)
    export const sum3 = (a: number, b: number, c: number) => add(add(a, b), c)
    export const read = () => fs.readFileSync('/x', 'utf8')
    export const getJson = async (url: string) => (await fetch(url)).json()
    export const mode = () => process.env.MODE
    export const dice = () => Math.floor(Math.random() * 6)
    export const now = () => Date.now()
    export const shout = (text: string) => console.error('[app]', text)
    export function debounce(run: (value: number) => void, ms: number) {
      let timer: ReturnType<typeof setTimeout>
      return (value: number) => { clearTimeout(timer); timer = setTimeout(() => run(value), ms) }
    }
    export async function retry(run: () => Promise<unknown>, most: number) {
      for (let tries = 0; ; tries++) {
        try { return await run() } catch (error) {
          if (tries >= most) throw error
          await new Promise((resolve) => setTimeout(resolve, 1000 * 2 ** tries))
        }
      }
    }`,
}

/** Statuses of the tests of a script, all of which should pass. */
function failures(script: string): Record<string, string> {
  const { outcomes, failure } = runScript(submission, script)
  if (failure !== undefined) return { failure }
  return Object.fromEntries(Object.entries(outcomes).filter(([, outcome]) => outcome !== 'passed'))
}

describe('mocks of modules', () => {
  it('stand for the module in the test and in the submission', () => {
    expect(
      failures(`
        import { expect, it, vi } from 'vitest'
        import { load, viaClient } from './service'
        import { fetchRow } from './data'
        const state = vi.hoisted(() => ({ calls: 0 }))
        vi.mock('./data', async (importOriginal) => ({
          ...(await importOriginal<object>()),
          fetchRow: vi.fn(async (id: number) => { state.calls++; return { id } }),
        }))
        it('is called', async () => {
          await expect(load(4)).resolves.toEqual({ id: 4, loaded: true })
          expect(fetchRow).toHaveBeenCalledWith(4)
          expect(state.calls).toBe(1)
        })
        it('can be told what to give', async () => {
          vi.mocked(fetchRow).mockResolvedValueOnce({ id: 9 })
          expect(await load(1)).toEqual({ id: 9, loaded: true })
        })
        it('keeps the rest', () => { expect(viaClient()).toBe('real 3') })`),
    ).toEqual({})
  })

  it('reach modules of Node', () => {
    expect(
      failures(`
        import { expect, it, vi } from 'vitest'
        import fs from 'node:fs'
        import { read } from './service'
        vi.mock('node:fs', () => ({ default: { readFileSync: vi.fn(() => 'content') } }))
        it('reads', () => { expect(read()).toBe('content'); expect(fs.readFileSync).toHaveBeenCalledWith('/x', 'utf8') })`),
    ).toEqual({})
  })

  it('are made from the module where there is no factory', () => {
    const script = `
      const { signup } = require('./signup')
      const mailer = require('./mailer')
      jest.mock('./mailer')
      test('automock', () => {
        mailer.helper.mockReturnValue('fake')
        expect(signup('a')).toBe('fake')
        expect(mailer.Mailer).toHaveBeenCalledTimes(1)
        expect(mailer.Mailer.mock.instances[0].send).toHaveBeenCalledWith('a')
        expect(mailer).toMatchObject({ version: 3, list: [] })
      })
      test('actual', () => { expect(jest.requireActual('./mailer').helper()).toBe('real') })`
    const files = {
      'mailer.js': `class Mailer { send() { throw new Error('real') } }
        module.exports = { Mailer, version: 3, list: [1], helper: () => 'real' }`,
      'signup.js': `const { Mailer, helper } = require('./mailer')
        exports.signup = (to) => { new Mailer().send(to); return helper() }`,
    }
    expect(runScript(files, script, 'a.test.js').outcomes).toEqual({ automock: 'passed', actual: 'passed' })
  })

  it('can be put in place and taken away as a test goes', () => {
    expect(
      failures(`
        import { expect, it, vi } from 'vitest'
        it('does', async () => {
          vi.doMock('./data', () => ({ add: () => 7 }))
          const { sum3 } = await import('./service')
          expect(sum3(1, 1, 1)).toBe(7)
          vi.doUnmock('./data')
          vi.resetModules()
          const again = await import('./service')
          expect(again.sum3(1, 1, 1)).toBe(3)
        })`),
    ).toEqual({})
  })
})

describe('spies', () => {
  it('reach the submission on its namespaces, prototypes and instances', () => {
    expect(
      failures(`
        import { afterEach, expect, it, vi } from 'vitest'
        import * as data from './data'
        import { sum3, viaClient } from './service'
        afterEach(() => { vi.restoreAllMocks() })
        it('namespace', () => {
          const spy = vi.spyOn(data, 'add').mockReturnValue(100)
          expect(sum3(1, 2, 3)).toBe(100)
          expect(spy).toHaveBeenCalledTimes(2)
        })
        it('calls through', () => {
          const spy = vi.spyOn(data, 'add')
          expect(sum3(1, 2, 3)).toBe(6)
          expect(spy.mock.calls).toEqual([[1, 2], [3, 3]])
        })
        it('prototype', () => { vi.spyOn(data.Client.prototype, 'get').mockReturnValue('fake'); expect(viaClient()).toBe('fake') })
        it('restored', () => { expect(viaClient()).toBe('real 3') })`),
    ).toEqual({})
  })

  it('on globals reach it too, and so do stubs and assignments', () => {
    expect(
      failures(`
        import { afterEach, expect, it, vi } from 'vitest'
        import { dice, getJson, mode, now, shout } from './service'
        afterEach(() => { vi.restoreAllMocks(); vi.unstubAllGlobals(); vi.unstubAllEnvs() })
        it('Math', () => { vi.spyOn(Math, 'random').mockReturnValue(0.5); expect(dice()).toBe(3) })
        it('assigned', () => { const before = Math.random; Math.random = () => 0.99; expect(dice()).toBe(5); Math.random = before })
        it('Date', () => { vi.spyOn(Date, 'now').mockReturnValue(5); expect(now()).toBe(5) })
        it('Date is back', () => { expect(now()).toBeGreaterThan(5) })
        it('console', () => {
          const spy = vi.spyOn(console, 'error').mockImplementation(() => {})
          shout('x')
          expect(spy).toHaveBeenCalledExactlyOnceWith('[app]', 'x')
        })
        it('fetch', async () => {
          vi.stubGlobal('fetch', vi.fn(async () => ({ json: async () => ({ ok: 1 }) })))
          expect(await getJson('u')).toEqual({ ok: 1 })
          expect(fetch).toHaveBeenCalledWith('u')
        })
        it('fetch is back', async () => { await expect(getJson('u')).rejects.toThrow('fetch failed') })
        it('env', () => { vi.stubEnv('MODE', 'test'); expect(mode()).toBe('test') })
        it('env is back', () => { expect(mode()).toBeUndefined() })`),
    ).toEqual({})
  })
})

describe('fake timers', () => {
  it('move both realms', () => {
    expect(
      failures(`
        import { afterEach, beforeEach, expect, it, vi } from 'vitest'
        import { debounce, now, retry } from './service'
        beforeEach(() => { vi.useFakeTimers({ now: new Date('2024-02-29') }) })
        afterEach(() => { vi.useRealTimers() })
        it('debounces', () => {
          const run = vi.fn()
          const debounced = debounce(run, 100)
          debounced(1)
          debounced(2)
          vi.advanceTimersByTime(99)
          expect(run).not.toHaveBeenCalled()
          expect(vi.getTimerCount()).toBe(1)
          vi.advanceTimersByTime(1)
          expect(run).toHaveBeenCalledExactlyOnceWith(2)
        })
        it('shows a set time that stands still', () => {
          expect([now(), now()]).toEqual([Date.UTC(2024, 1, 29), Date.UTC(2024, 1, 29)])
          vi.setSystemTime(0)
          expect(now()).toBe(0)
          vi.advanceTimersByTime(5)
          expect([now(), Date.now()]).toEqual([5, 5])
        })
        it('lets promises go on between timers', async () => {
          const run = vi.fn().mockRejectedValueOnce(new Error('a')).mockRejectedValueOnce(new Error('b')).mockResolvedValue('ok')
          const promise = retry(run, 5)
          await vi.runAllTimersAsync()
          await expect(promise).resolves.toBe('ok')
          expect(now() - Date.UTC(2024, 1, 29)).toBe(3000)
        })
        it('stops an endless chain', () => {
          const again = () => { setTimeout(again, 1) }
          again()
          expect(() => vi.runAllTimers()).toThrow('Aborting after running 10000 timers, assuming an infinite loop!')
        })
        it('can leave some alone', async () => {
          vi.useFakeTimers({ toFake: ['Date'], now: 0 })
          await new Promise((resolve) => setTimeout(resolve, 50))
          expect(now()).toBe(0)
        })
        it('knows intervals and pending timers', () => {
          const tick = vi.fn()
          const id = setInterval(tick, 10)
          vi.advanceTimersByTime(35)
          vi.runOnlyPendingTimers()
          clearInterval(id)
          vi.advanceTimersByTime(100)
          expect(tick).toHaveBeenCalledTimes(4)
        })`),
    ).toEqual({})
  })

  it('do not outlive their file', () => {
    const first = `import { it, vi } from 'vitest'\nit('fakes', () => { vi.useFakeTimers(); vi.stubGlobal('fetch', 1) })`
    const second = `it('waits', async () => { await new Promise((r) => setTimeout(r, 10)); expect(typeof fetch).toBe('function') })`
    const { outcomes } = runSuites(submission, { 'a.test.ts': first, 'b.test.ts': second })
    expect(outcomes).toEqual({ fakes: 'passed', waits: 'passed' })
  })
})
