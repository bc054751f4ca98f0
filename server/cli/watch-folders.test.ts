import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { watchFolders } from './watch-folders.ts'

const home = await Promise.all([0, 1].map(() => mkdtemp(join(tmpdir(), 'assay-watch-'))))
const [one = '', other = ''] = home

afterAll(() => Promise.all(home.map((folder) => rm(folder, { recursive: true }))))

test('names the folders that changed, and ends with its signal', async () => {
  const stop = new AbortController()
  const changes = watchFolders([one, other], stop.signal)
  const first = changes.next()
  await writeFile(join(one, 'a'), '1')
  expect(await first).toEqual({ done: false, value: [one] })
  const second = changes.next()
  await writeFile(join(other, 'a'), '1')
  await writeFile(join(one, 'a'), '2')
  expect(await second).toEqual({ done: false, value: [one, other].sort() })
  const last = changes.next()
  stop.abort()
  expect(await last).toEqual({ done: true, value: undefined })
})
