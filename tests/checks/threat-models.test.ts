import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'

const ROOT = new URL('../../', import.meta.url)
const models = ['server/THREAT_MODEL.md', 'sandbox/THREAT_MODEL.md']

/** The files and folders that a table names between backticks, in its last two columns. */
async function namedIn(model: string): Promise<string[]> {
  const text = await readFile(new URL(model, ROOT), 'utf8')
  const cells = text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .flatMap((line) => line.split('|').slice(-3, -1))
  return [...cells.join().matchAll(/`([\w./-]+\/|[\w./*-]+\.tsx?)`/g)].map(([, name = '']) => name)
}

/** Named from the root, or from the folder that the model is about; a star stands for any file of a folder. */
function exists(name: string, model: string): boolean {
  const path = name.replace(/\*.*$/, '')
  const folder = new URL(model.replace(/[^/]+$/, ''), ROOT)
  return existsSync(new URL(path, ROOT)) || existsSync(new URL(path, folder))
}

test.each(models)('every defence and every test that %s names is there', async (model) => {
  const names = await namedIn(model)
  expect(names.length).toBeGreaterThan(10)
  expect(names.filter((name) => !exists(name, model))).toEqual([])
})

test('every attack on the product is defended in a file and shown by a test', async () => {
  const text = await readFile(new URL('server/THREAT_MODEL.md', ROOT), 'utf8')
  const rows = text.split('\n').filter((line) => line.startsWith('|') && !/^\|( vector| -)/.test(line))
  const unproven = rows.filter((row) => !/\.test\.tsx?`/.test(row.split('|').at(-2) ?? ''))
  expect(unproven).toEqual([])
})
