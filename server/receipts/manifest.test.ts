import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { checksumOf, manifestOf } from './manifest.ts'

const files = { 'src/zähler.ts': 'export const größe = 1\n', 'README.md': '', 'a b.js': 'x\r\ny' }

test('is what sha256sum says of the same files, and its checksum what it says of the manifest', () => {
  const folder = mkdtempSync(join(tmpdir(), 'assay-manifest-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const run = (args: string[], input?: string) =>
    execFileSync('sha256sum', args, { cwd: folder, encoding: 'utf8', ...(input !== undefined && { input }) })
  expect(manifestOf(files)).toBe(run(['--', 'README.md', 'a b.js', 'src/zähler.ts']))
  expect(checksumOf(files)).toBe(run([], manifestOf(files)).slice(0, 64))
  rmSync(folder, { recursive: true })
})

test('does not depend on the order in which files were made', () => {
  const other = Object.fromEntries(Object.entries(files).reverse())
  expect(checksumOf(other)).toBe(checksumOf(files))
})
