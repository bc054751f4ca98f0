import { expect, test } from 'vitest'
import { environmentReads } from './environment.ts'

test.each([
  ['const port = process.env.PORT', [1]],
  ["\nconst { PORT } = process['env']", [2]],
  ["import { env } from 'node:process'", [1]],
  ["import { argv } from 'node:process'", []],
  ['// process.env is not read here', []],
  ['const url = import.meta.env.BASE_URL + process.pid', []],
])('%s', (text, lines) => {
  expect(environmentReads({ path: 'server/a.ts', text })).toEqual(lines)
})
