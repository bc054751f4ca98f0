import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keptSecret } from './secret.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-secret-'))
})
afterAll(() => rm(folder, { recursive: true }))

test('a secret is made once, also when several ask at the same moment, and only its owner can read it', async () => {
  const [first, ...others] = await Promise.all([1, 2, 3].map(() => keptSecret(folder, 'secret')))
  expect(first).toMatch(/^[\w-]{43}$/)
  expect(others).toEqual([first, first])
  expect(await keptSecret(folder, 'secret')).toBe(first)
  expect((await stat(join(folder, 'secret'))).mode & 0o777).toBe(0o600)
  expect(await readdir(folder)).toEqual(['secret'])
})
