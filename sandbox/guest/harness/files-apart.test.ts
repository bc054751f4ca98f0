import { expect, it } from 'vitest'
import { runSuites } from './testing.ts'

const submission = {
  'main.js': `
    let count = 0
    export const tick = () => ++count
    export const later = (run) => setTimeout(run, 1000)
    export const now = () => Date.now()
    export const get = () => matchMedia('print')
    export const say = (text) => console.log(text)
    export const mode = () => process.env.MODE`,
}

const imports = `import { get, later, mode, now, say, tick } from './main'`

it('leaves to each file what it has set up at its top level', () => {
  const { outcomes } = runSuites(submission, {
    'a.test.js': `
      ${imports}
      jest.useFakeTimers()
      jest.spyOn(console, 'log').mockImplementation(() => 'spied')
      const mock = jest.fn(() => 7)
      process.env.MODE = 'a'
      global.matchMedia = jest.fn(() => 'matched')
      it('a: timers', () => { const run = jest.fn(); later(run); jest.advanceTimersByTime(1000); expect(run).toHaveBeenCalled() })
      it('a: spies', () => { expect(say(1)).toBe('spied'); expect(console.log).toHaveBeenCalledWith(1) })
      it('a: mocks', () => expect(mock()).toBe(7))
      it('a: variables', () => expect(mode()).toBe('a'))
      it('a: globals', () => expect(get()).toBe('matched'))`,
    'b.test.js': `
      import { vi } from 'vitest'
      ${imports}
      vi.stubGlobal('matchMedia', () => 'stubbed')
      vi.stubEnv('MODE', 'b')
      vi.useFakeTimers()
      vi.setSystemTime(5000)
      vi.spyOn(Math, 'random').mockReturnValue(0.25)
      it('b: time', () => { vi.advanceTimersByTime(1000); expect(now()).toBe(6000) })
      it('b: stubs', () => expect([get(), mode(), Math.random()]).toEqual(['stubbed', 'b', 0.25]))`,
    'c.test.js': `
      ${imports}
      afterEach(() => { jest.resetAllMocks(); jest.restoreAllMocks() })
      it('c: nothing is left', async () => {
        expect([typeof matchMedia, mode()]).toEqual(['undefined', undefined])
        await new Promise((resolve) => later(resolve))
        expect(tick()).toBe(1)
      })`,
    'd.test.js': `
      ${imports}
      const mock = jest.fn(() => tick())
      it('d: mocks', () => expect([mock(), mock()]).toEqual([1, 2]))
      it('d: modules', () => expect(tick()).toBe(3))`,
  })
  expect(outcomes).toEqual({
    'a: timers': 'passed',
    'a: spies': 'passed',
    'a: mocks': 'passed',
    'a: variables': 'passed',
    'a: globals': 'passed',
    'b: time': 'passed',
    'b: stubs': 'passed',
    'c: nothing is left': 'passed',
    'd: mocks': 'passed',
    'd: modules': 'passed',
  })
})

it('says what a file fails with that does not load a second time', () => {
  const { outcomes } = runSuites(
    {
      'main.js': `export const loads = () => { globalThis.loads = (globalThis.loads ?? 0) + 1; return globalThis.loads }`,
    },
    {
      'a.test.js': `
        import { loads } from './main'
        const mock = jest.fn()
        if (loads() === 2) throw new Error('not again')
        it('a', () => expect(mock).not.toHaveBeenCalled())`,
      'b.test.js': `it('b', () => undefined)`,
    },
  )
  expect(outcomes.a).toMatch(/^failed: a\.test\.js: not again/)
  expect(outcomes.b).toBe('passed')
})
