import { describe, expect, it, vi } from 'vitest'
import { toNamespace } from './interop.ts'
import { load, loaderOf } from './testing.ts'

describe('ECMAScript modules', () => {
  it('keep bindings live', () => {
    const main = load({
      'main.ts': `import { count, increment } from './counter'\nincrement()\nexport const seen = count`,
      'counter.ts': `export let count = 0\nexport function increment(): void { count += 1 }`,
    })
    expect(main.seen).toBe(1)
  })

  it('resolve cycles through hoisted functions', () => {
    const main = load({
      'main.ts': `import { isEven } from './even'\nexport const answer = isEven(10)`,
      'even.ts': `import { isOdd } from './odd'\nexport function isEven(n: number): boolean { return n === 0 || isOdd(n - 1) }`,
      'odd.ts': `import { isEven } from './even'\nexport function isOdd(n: number): boolean { return n !== 0 && isEven(n - 1) }`,
    })
    expect(main.answer).toBe(true)
  })

  it('export everything of another module but its default, and nothing twice', () => {
    const main = load({
      'main.ts': `export * from './other'\nexport const own = 'main'\nexport * as other from './other'`,
      'other.ts': `export const own = 'other'\nexport const more = 1\nexport default 2`,
    })
    expect(Object.keys(main).toSorted()).toEqual(['more', 'other', 'own'])
    expect(main.own).toBe('main')
    expect(main.other).toMatchObject({ own: 'other', more: 1, default: 2 })
  })

  it('have a default beside a namespace', () => {
    const main = load({
      'main.ts': `import one, * as all from './other'\nexport const values = [one, all.two]`,
      'other.ts': `export default 1\nexport const two = 2`,
    })
    expect(main.values).toEqual([1, 2])
  })

  it('import by name what a CommonJS instance has from its class', () => {
    const main = load({
      'main.ts': `import registry, { find, size } from './registry.cjs'\nexport const values = [find.call(registry, 'a'), size]`,
      'registry.cjs': `
        class Base { find(name) { return name + this.mark } }
        class Registry extends Base { mark = '!'; get size() { return 1 } }
        module.exports = new Registry()`,
    })
    expect(main.values).toEqual(['a!', 1])
  })

  it('call, construct and extend a CommonJS function by its namespace, as TypeScript has it', () => {
    const main = load({
      'main.ts': `
        import * as Point from './point.cjs'
        import * as add from './add.cjs'
        class Pixel extends Point { sum() { return super.sum() * 10 } }
        export const values = [add(1, 2), add.zero, new Point(1).sum(), new Pixel(2).sum(), new Point(1) instanceof Point]`,
      'add.cjs': `module.exports = (a, b) => a + b; module.exports.zero = 0`,
      'point.cjs': `module.exports = class Point { constructor(x) { this.x = x } sum() { return this.x } }`,
    })
    expect(main.values).toEqual([3, 0, 1, 20, true])
  })

  it('name an anonymous default export as the standard does', () => {
    expect(load({ 'main.ts': 'export default () => 1' }).default).toHaveProperty('name', 'default')
  })

  it('may declare names that CommonJS has', () => {
    const main = load({ 'main.ts': `const require = 1\nconst module = 2\nexport const sum = require + module` })
    expect(main.sum).toBe(3)
  })

  it('run TypeScript that is more than types', () => {
    const main = load({
      'main.ts': `
        export enum Level { Low = 1, High }
        export namespace Names { export const first = 'a' }
        class Point { constructor(readonly x: number, private y = 2) {} sum() { return this.x + this.y } }
        import type { Nothing } from './nowhere'
        export const sum = new Point(1).sum() satisfies number
        export const level = Level[2] as keyof typeof Level
        export const name = Names.first`,
    })
    expect(main).toMatchObject({ sum: 3, level: 'High', name: 'a' })
  })

  it('fail again with the same error', () => {
    const loader = loaderOf({ 'main.ts': `throw new RangeError('no')\nexport {}` })
    const fail = () => {
      try {
        return loader.load('main.ts')
      } catch (error) {
        return error
      }
    }
    expect(fail()).toEqual(new RangeError('no'))
    expect(fail()).toBe(fail())
  })
})

describe('CommonJS', () => {
  it('is what `require` gives, and a namespace to `import`', () => {
    const main = load({
      'main.ts': `import all, { twice } from './math'\nexport const same = all.twice === twice\nexport const four = twice(2)`,
      'math.js': `exports.twice = (n) => 2 * n`,
    })
    expect(main).toMatchObject({ same: true, four: 4 })
  })

  it('may export a function', () => {
    const main = load({
      'main.ts': `import add from './add'\nimport required = require('./add')\nexport const results = [add(1, 2), required(3, 4)]`,
      'add.js': `module.exports = (a, b) => a + b`,
    })
    expect(main.results).toEqual([3, 7])
  })

  it('gives its transpiled default', () => {
    const main = load({
      'main.ts': `import value from './old'\nexport { value }`,
      'old.js': `Object.defineProperty(exports, '__esModule', { value: true }); exports.default = 'inner'`,
    })
    expect(main.value).toBe('inner')
  })

  it('requires an ECMAScript module', () => {
    const main = load(
      {
        'main.js': `const { default: value, named } = require('./new'); module.exports = { value, named }`,
        'new.mjs': `export default 1\nexport const named = 2`,
      },
      'main.js',
    )
    expect(main.default).toEqual({ value: 1, named: 2 })
  })

  it('sees the part of a cycle that has run', () => {
    const main = load(
      {
        'main.js': `exports.early = 1; exports.seen = require('./other').seen; exports.late = 2`,
        'other.js': `exports.seen = Object.keys(require('./main'))`,
      },
      'main.js',
    )
    expect(main.seen).toEqual(['early'])
  })

  it('is not strict', () => {
    const main = load({ 'main.js': `with ({ value: 3 }) { exports.value = value }` }, 'main.js')
    expect(main.value).toBe(3)
  })

  it('has the names of Node', () => {
    const main = load(
      {
        'lib/main.js': `module.exports = { __dirname, __filename, main: require.main === module, self: this === exports }`,
      },
      'lib/main.js',
    )
    expect(main.default).toEqual({ __dirname: '/lib', __filename: '/lib/main.js', main: false, self: true })
  })
})

describe('resolution', () => {
  const main = (specifier: string) => `import value from '${specifier}'\nexport default value`

  it.each([
    ['without an extension', './other', 'other.ts'],
    ['by the JavaScript it becomes', './other.js', 'other.ts'],
    ['of a folder', './other', 'other/index.ts'],
    ['of a folder, by a slash', './other/', 'other/index.js'],
    ['of JSON', './other.json', 'other.json'],
  ])('%s', (_, specifier, path) => {
    const text = path.endsWith('.json') ? '"found"' : `export default 'found'`
    expect(load({ 'main.ts': main(specifier), [path]: text }).default).toBe('found')
  })

  it('follows a package.json', () => {
    const files = {
      'main.ts': main('./pack'),
      'pack/package.json': '{"main":"lib/start"}',
      'pack/lib/start.js': 'module.exports = "found"',
    }
    expect(load(files).default).toBe('found')
  })

  it('lets a package import itself', () => {
    const files = {
      'src/main.ts': main('my-pack/extra'),
      'package.json': '{"name":"my-pack"}',
      'extra.js': 'module.exports = "found"',
    }
    expect(load(files, 'src/main.ts').default).toBe('found')
  })

  it('prefers what is a file here to nothing else', () => {
    expect(load({ 'main.ts': main('thing') }, 'main.ts', { thing: 'external' }).default).toBe('external')
  })

  it('says who imports what is not there', () => {
    expect(() => load({ 'src/main.ts': main('./absent') }, 'src/main.ts')).toThrow(
      "Cannot find module './absent', imported by src/main.ts",
    )
  })

  it('does not leave the root', () => {
    expect(() => load({ 'main.ts': main('../main') })).toThrow("Cannot find module '../main'")
  })
})

describe('waiting', () => {
  it('is for modules that await, and those that import them', async () => {
    const files = {
      'main.ts': `import { value } from './middle'\nexport const seen = value`,
      'middle.ts': `export { value } from './slow'`,
      'slow.ts': `export const value = await Promise.resolve(5)`,
      'quick.ts': `export const quick = async () => { await 1 }`,
    }
    const loader = loaderOf(files)
    expect(loader.load('quick.ts')).not.toBeInstanceOf(Promise)
    const loading = loader.load('main.ts')
    expect(loading).toBeInstanceOf(Promise)
    expect(toNamespace(await loading).seen).toBe(5)
  })

  it('is not to be had by require', () => {
    const files = { 'main.js': `require('./slow')`, 'slow.ts': `await 1\nexport {}` }
    expect(() => load(files, 'main.js')).toThrow("require('./slow') cannot load a module that awaits at its top level")
  })

  it('is what a dynamic import does', async () => {
    const main = load({
      'main.ts': `export const later = (name: string) => import(\`./\${name}\`)`,
      'a.ts': `export const a = 1`,
    })
    const namespace = await (main.later as (name: string) => Promise<unknown>)('a')
    expect(namespace).toMatchObject({ a: 1 })
  })
})

describe('mocks', () => {
  it('stand for a module to every importer, made once', () => {
    const loader = loaderOf({
      'main.ts': `import { get } from './data'\nimport './other'\nexport const got = get()`,
      'other.ts': `import { get } from './data'\nget()`,
      'data.ts': `export const get = () => 'real'`,
    })
    const make = vi.fn(() => ({ kind: 'namespace' as const, exports: { get: () => 'mock' } }))
    loader.mock('data.ts', make)
    expect(loader.load('main.ts')).toMatchObject({ exports: { got: 'mock' } })
    expect(make).toHaveBeenCalledTimes(1)
    expect(loader.loadActual('data.ts')).toMatchObject({ exports: { get: expect.any(Function) } })
  })

  it('are gone after unmock and reset', () => {
    const loader = loaderOf({ 'main.ts': `export { get } from './data'`, 'data.ts': `export const get = 'real'` })
    loader.mock('data.ts', () => ({ kind: 'namespace', exports: { get: 'mock' } }))
    expect(loader.load('main.ts')).toMatchObject({ exports: { get: 'mock' } })
    loader.unmock('data.ts')
    loader.reset()
    expect(loader.load('main.ts')).toMatchObject({ exports: { get: 'real' } })
  })
})

describe('exports of a module that has run', () => {
  const isValue = (namespace: object, name: string) =>
    'value' in (Object.getOwnPropertyDescriptor(namespace, name) ?? {})

  it('are plain values where they can never change', () => {
    const main = load({
      'main.ts': `
        export const constant = 1
        export class Thing {}
        export function steady() {}
        export enum Level { Low }
        export default () => 2
        export { other as renamed } from './other'
        export * from './other'
        export let variable = 1
        export function replaced() {}
        replaced = () => {}`,
      'other.ts': `export const other = 1\nexport let moving = 1\nexport const move = () => { moving += 1 }`,
    })
    const names = Object.keys(main).toSorted()
    expect(names.filter((name) => isValue(main, name))).toEqual([
      'Level',
      'Thing',
      'constant',
      'default',
      'move',
      'other',
      'renamed',
      'steady',
    ])
    ;(main.move as () => void)()
    expect(main.moving).toBe(2)
  })
})
