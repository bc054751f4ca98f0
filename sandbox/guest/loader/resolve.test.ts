import { expect, it } from 'vitest'
import { type FileTree, resolveFile } from './resolve.ts'

function treeOf(files: Readonly<Record<string, string>>): FileTree {
  return { has: (path) => Object.hasOwn(files, path), read: (path) => files[path] ?? '' }
}

const tsconfig = `{
  // The aliases of the project.
  "compilerOptions": {
    "baseUrl": "./src", /* "paths" start there */
    "paths": { "@/*": ["./*"], "@/odd/*": ["nowhere/*", "even/*"], "config": ["../config.ts"], "u//rl": [], },
  },
}`

it.each([
  ['a pattern', '@/cart/item', 'src/cart/item.ts'],
  ['the longest pattern, and of its targets the first that is there', '@/odd/one', 'src/even/one.ts'],
  ['an exact name', 'config', 'config.ts'],
  ['a path from the base', 'cart/item', 'src/cart/item.ts'],
  ['a built-in module, which is no file', 'events', undefined],
  ['a package', 'react', undefined],
])('follows the paths of tsconfig.json: %s', (_, specifier, path) => {
  const files = ['src/cart/item.ts', 'src/even/one.ts', 'src/events.ts', 'config.ts', 'src/index.ts']
  const tree = treeOf({ ...Object.fromEntries(files.map((file) => [file, ''])), 'tsconfig.json': tsconfig })
  expect(resolveFile(specifier, 'src/index.ts', tree)).toBe(path)
})

it.each([
  ['itself', 'shop', 'src/index.ts'],
  ['an entry by the condition whose file is there', 'shop/cart', 'src/cart.ts'],
  ['a pattern of entries', 'shop/locales/fr', 'src/locales/fr.ts'],
  ['a file that is no entry', 'shop/src/cart', 'src/cart.ts'],
  ['a name of its own', '#internal/round', 'src/internal/round.ts'],
  ['another package', 'shopping', undefined],
])('follows package.json: %s', (_, specifier, path) => {
  const files = ['src/index.ts', 'src/cart.ts', 'src/locales/fr.ts', 'src/internal/round.ts']
  const manifest = {
    name: 'shop',
    exports: {
      '.': { types: './src/index.d.ts', import: './dist/index.js', '@shop/source': './src/index.ts' },
      './cart': { require: './dist/cart.cjs', default: './src/cart.js' },
      './locales/*': './src/locales/*.ts',
    },
    imports: { '#internal/*': ['./dist/internal/*.js', './src/internal/*.ts'] },
  }
  const tree = treeOf({
    ...Object.fromEntries(files.map((file) => [file, ''])),
    'package.json': JSON.stringify(manifest),
  })
  expect(resolveFile(specifier, 'test/shop.test.ts', tree)).toBe(path)
})

it('enters a package that is not built at its sources', () => {
  const files = { 'package.json': '{"main":"dist/index.js"}', 'src/index.ts': '' }
  expect(resolveFile('..', 'test/a.test.ts', treeOf(files))).toBe('src/index.ts')
  expect(resolveFile('..', 'test/a.test.ts', treeOf({ ...files, 'package.json': '{}' }))).toBeUndefined()
})

it('enters a folder by `main`, and a package that is named by `exports`', () => {
  const manifest = { name: 'shop', main: './index.js', exports: { import: './esm.mjs', require: './index.js' } }
  const tree = treeOf({ 'package.json': JSON.stringify(manifest), 'index.js': '', 'esm.mjs': '' })
  expect(resolveFile('../', 'test/shop.test.js', tree)).toBe('index.js')
  expect(resolveFile('shop', 'test/shop.test.js', tree)).toBe('esm.mjs')
})

it('takes no notice of settings that do not parse', () => {
  const tree = treeOf({ 'package.json': '{', 'tsconfig.json': '"', 'index.ts': '' })
  expect(resolveFile('./index', 'main.ts', tree)).toBe('index.ts')
  expect(resolveFile('shop', 'main.ts', tree)).toBeUndefined()
})
