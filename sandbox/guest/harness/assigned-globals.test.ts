import { expect, it } from 'vitest'
import { assignedGlobals } from './assigned-globals.ts'
import { runScript } from './testing.ts'

it('finds what is assigned to the global object, and no comparison', () => {
  const code = `global.CONFIG = {}; globalThis['flag'] = 1; Object.defineProperty(window, "size", {}); self.depth ??= 2
    if (global.same === 1 || global.alike == 2) my.other = 3; global.nested.deep = 4`
  expect([...assignedGlobals(code)]).toEqual(['CONFIG', 'depth', 'flag', 'size'])
})

it('lets the submission see them, changed and taken away', () => {
  const { outcomes } = runScript(
    { 'read.js': 'export const read = () => globalThis.CONFIG?.depth' },
    `import { read } from './read'
    it('set', () => { global.CONFIG = { depth: 1 }; expect(read()).toBe(1); global.CONFIG.depth = 2; expect(read()).toBe(2) })
    it('replaced', () => { global.CONFIG = { depth: 3 }; expect(read()).toBe(3) })
    it('deleted', () => { delete global.CONFIG; expect(read()).toBeUndefined() })`,
  )
  expect(outcomes).toEqual({ set: 'passed', replaced: 'passed', deleted: 'passed' })
})
