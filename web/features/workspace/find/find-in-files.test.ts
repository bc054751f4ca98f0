import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type FindQuery, findInFiles, mostHits, type SearchedFile } from './find-in-files.ts'

const files: readonly SearchedFile[] = [
  {
    path: 'src/cart.ts',
    kind: 'work',
    text: "import { price } from './price'\n\nexport const total = price(1) + Price\n",
  },
  { path: 'src/price.ts', kind: 'work', text: 'export function price(n: number) {}\n' },
  { path: 'cart.test.ts', kind: 'test', text: 'test("nothing", () => {})\n' },
]
const plain = (text: string): FindQuery => ({ text, isRegex: false, matchCase: false })
const placesOf = (query: FindQuery) =>
  findInFiles(files, query).files.flatMap(({ path, hits }) =>
    hits.map(({ line, column, match }) => `${path}:${line}:${column} ${match}`),
  )

test('finds a text in every file, in whatever case', () => {
  expect(placesOf(plain('price'))).toEqual([
    'src/cart.ts:1:10 price',
    'src/cart.ts:1:26 price',
    'src/cart.ts:3:22 price',
    'src/cart.ts:3:33 Price',
    'src/price.ts:1:17 price',
  ])
})

test('minds the case where it is asked to', () => {
  expect(placesOf({ ...plain('Price'), matchCase: true })).toEqual(['src/cart.ts:3:33 Price'])
})

test('finds what an expression describes', () => {
  expect(placesOf({ text: 'price\\((\\w)', isRegex: true, matchCase: false })).toEqual([
    'src/cart.ts:3:22 price(1',
    'src/price.ts:1:17 price(n',
  ])
})

test.each(['', 'q*', '^', '$'])('the expression %j, which finds nothing to show, ends', (text) => {
  expect(placesOf({ text, isRegex: true, matchCase: false })).toEqual([])
})

test('an expression that is none is told', () => {
  expect(() => findInFiles(files, { text: '(', isRegex: true, matchCase: false })).toThrow(SyntaxError)
})

test('stops after as much as anybody looks through', () => {
  const many = [{ path: 'a', kind: 'work' as const, text: 'x\n'.repeat(mostHits + 1) }]
  expect(findInFiles(many, plain('x'))).toMatchObject({ count: mostHits, isCut: true })
  const enough = [{ path: 'a', kind: 'work' as const, text: 'x\n'.repeat(mostHits) }]
  expect(findInFiles(enough, plain('x'))).toMatchObject({ count: mostHits, isCut: false })
})

test('whatever text is looked for, it stands where it was found', () => {
  const signs = fc.string({ unit: fc.constantFrom(...'ab.*+?()[]{}|\\^$ \n'), maxLength: 60 })
  const needle = fc.string({ unit: fc.constantFrom(...'ab.*+?()[]{}|\\^$ '), minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(signs, needle, (text, wanted) => {
      const found = findInFiles([{ path: 'a', kind: 'work', text }], { ...plain(wanted), matchCase: true })
      const lines = text.split('\n')
      for (const { line, column } of found.files[0]?.hits ?? []) {
        expect(lines[line - 1]?.slice(column - 1, column - 1 + wanted.length)).toBe(wanted)
      }
      expect(found.count > 0).toBe(lines.some((line) => line.includes(wanted)))
    }),
  )
})
