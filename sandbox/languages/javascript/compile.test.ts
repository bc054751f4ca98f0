import { describe, expect, it } from 'vitest'
import { languageSupport } from '../language.ts'

const { compile } = languageSupport('typescript')

/** Where a frame of the compiled code would be, found by the text at that place. */
function place(code: string, text: string): string {
  const at = code.indexOf(text)
  const before = code.slice(0, at).split('\n')
  // One line of the loader's stands in front.
  return `${before.length + 1}:${(before.at(-1)?.length ?? 0) + 1}`
}

describe('what kind of module a file is', () => {
  it.each([
    ['a.ts', 'export const a = 1', 'esm'],
    ['a.ts', 'import "./b"', 'esm'],
    ['a.js', 'module.exports = 1', 'commonjs'],
    ['a.js', '// import and export\nmodule.exports = "export"', 'commonjs'],
    ['a.js', 'exports.f = async () => { await 1 }', 'commonjs'],
    ['a.js', 'await 1', 'esm'],
    ['a.js', 'await (1)', 'esm'],
    ['a.mjs', 'globalThis.x = 1', 'esm'],
    ['a.cjs', 'exports.x = 1', 'commonjs'],
    ['a.ts', 'interface A { b: number }', 'commonjs'],
    ['a.ts', 'interface A { b: number }\nexport {}', 'esm'],
    ['a.json', '{}', 'json'],
    ['a.txt', 'import', 'text'],
    ['a.d.ts', 'export declare const a: number', 'text'],
    ['a.js', 'let let = 1', 'broken'],
  ])('%s: %s', (path, text, kind) => {
    expect(compile({ [path]: text }, 'file:///').modules[path]?.kind).toBe(kind)
  })
})

describe('top-level await', () => {
  it.each([
    ['await f()', true],
    ['await (f())', true],
    ['for await (const a of f()) {}', true],
    ['if (1) { await f() }', true],
    ['export const f = async () => { await 1 }', false],
    ['export const text = "await f()"', false],
    ['import a from "./a"\nexport { a }', false],
    ['export class A { async m() { await 1 } static async n() { await 2 } }', false],
  ])('%s: %s', (text, awaits) => {
    expect(compile({ 'a.ts': `${text}\nexport {}` }, 'file:///').modules['a.ts']?.awaits).toBe(awaits)
  })
})

describe('positions', () => {
  const source = [
    'interface Item {',
    '  price: number',
    '}',
    '',
    "import { round } from './round'",
    'export function total(items: Item[]): number {',
    '  // A comment.',
    '  if (items.length === 0) throw new RangeError("empty")',
    '  return round(items.reduce((sum: number, { price }) => sum + price, 0))',
    '}',
  ].join('\n')

  it('are those of the source', () => {
    const { modules, translate } = compile({ 'src/cart.ts': source }, 'file:///')
    const where = place(modules['src/cart.ts']?.code ?? '', 'new RangeError')
    expect(translate(`at total (file:///src/cart.ts:${where})`)).toBe('at total (src/cart.ts:8:33)')
  })

  it('are those of JavaScript too', () => {
    const { modules, translate } = compile({ 'a b.js': 'exports.f = () => {\n\n  throw new Error("x") }' }, 'file:///')
    const where = place(modules['a b.js']?.code ?? '', 'new Error')
    expect(translate(`at f (file:///a%20b.js:${where})`)).toBe('at f (a b.js:3:9)')
  })

  it('leave alone what was not compiled', () => {
    const { translate } = compile({ 'a.ts': source }, 'file:///')
    const text = 'at file:///b.ts:1:1, tests:///a.ts:1:1 and a.ts:1:1'
    expect(translate(text)).toBe(text)
  })
})

describe('a syntax error', () => {
  const message = (text: string, path = 'src/cart.ts') => compile({ [path]: text }, 'file:///').modules[path]?.code

  it('names file, line and column and shows the line', () => {
    expect(message('// €\nconst sum = ;')).toBe(
      'src/cart.ts:2:13: Unexpected token\n\n  const sum = ;\n              ^',
    )
  })

  it('is found in JavaScript of either kind', () => {
    expect(message('exports.a = (', 'a.js')).toMatch(/^a\.js:1:14: Expected `\)` but found `EOF`/)
    expect(message('export const a = 1\nexport const a = 2', 'a.js')).toMatch(/^a\.js:\d:\d+: Duplicated export 'a'/)
  })
})

describe('hoisting of mocks', () => {
  it('puts them behind the import of the framework and in front of the rest', () => {
    const text = [
      "import { load } from './load'",
      "import { vi } from 'vitest'",
      'const calls = vi.hoisted(() => [])',
      "vi.mock('./data', () => ({ calls }))",
      'load()',
    ].join('\n')
    const code = compile({ 'a.test.ts': text }, 'tests:///').modules['a.test.ts']?.code ?? ''
    const order = ['"vitest"', 'hoisted', '.mock(', '"./load"'].map((part) => code.indexOf(part))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(order).not.toContain(-1)
  })

  it('is done for scripts in CommonJS', () => {
    const text = "const data = require('./data')\njest.mock('./data')\ntest('x', () => {})"
    const code = compile({ 'a.test.js': text }, 'tests:///').modules['a.test.js']?.code ?? ''
    expect(code.indexOf('jest.mock')).toBe(0)
  })

  it('is not done for a submission', () => {
    const text = "foo()\njest.mock('./data')\nexports.a = 1"
    expect(compile({ 'a.js': text }, 'file:///').modules['a.js']?.code).toBe(text)
  })
})
