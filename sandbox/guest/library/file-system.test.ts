import { expect, it } from 'vitest'
import { runSuites } from '../harness/testing.ts'

const readers = `
  import fs, { readFileSync } from 'node:fs'
  import { readFile } from 'node:fs/promises'
  import path from 'node:path'`

it('holds for the tests what stands beside them, and the submission', () => {
  const { outcomes } = runSuites(
    { 'package.json': '{"version":"1.2.3"}', 'src/main.ts': 'export const x: number = 1' },
    {
      'test/files.test.ts': `${readers}
        const here = (name: string) => path.join(__dirname, 'fixtures', name)
        test('data', () => expect(readFileSync(here('a.txt'), 'utf8')).toBe('one\\n'))
        test('a URL', () => expect(String(readFileSync(new URL('./fixtures/a.txt', import.meta.url)))).toBe('one\\n'))
        test('code as it was written', () => expect(fs.readFileSync(here('b.ts'), 'utf8')).toBe('let b: = 2'))
        test('a path from the root', async () => {
          expect(JSON.parse(await readFile('package.json', 'utf8')).version).toBe('1.2.3')
          expect(await readFile('./src/main.ts', 'utf8')).toBe('export const x: number = 1')
        })
        test('folders', () => {
          expect(fs.readdirSync('test')).toEqual(['files.test.ts', 'fixtures'])
          expect(fs.readdirSync('/', { recursive: true })).toContain('test/fixtures/b.ts')
          expect(fs.readdirSync(here('.'), { withFileTypes: true }).map((entry) => [entry.name, entry.isFile()]))
            .toEqual([['a.txt', true], ['b.ts', true]])
          expect([fs.statSync(here('a.txt')).size, fs.lstatSync('src').isDirectory()]).toEqual([4, true])
        })`,
      'test/fixtures/a.txt': 'one\n',
      'test/fixtures/b.ts': 'let b: = 2',
    },
  )
  expect(outcomes).toEqual({
    data: 'passed',
    'a URL': 'passed',
    'code as it was written': 'passed',
    'a path from the root': 'passed',
    folders: 'passed',
  })
})

it('holds for the submission nothing but its own', () => {
  const { outcomes } = runSuites(
    {
      'main.js': `${readers}
        export const seen = () => fs.readdirSync('/', { recursive: true })
        export const own = () => readFileSync(new URL('./rates.json', import.meta.url), 'utf8')`,
      'rates.json': '{"eur":1}',
    },
    {
      'main.test.js': `
        import { own, seen } from './main'
        test('sees', () => expect(seen()).toEqual(['main.js', 'rates.json', 'tmp']))
        test('reads', () => expect(own()).toBe('{"eur":1}'))`,
      'expected.json': '{"secret":true}',
    },
  )
  expect(outcomes).toEqual({ sees: 'passed', reads: 'passed' })
})
