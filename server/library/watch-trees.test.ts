import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { watchTrees } from './watch-trees.ts'

const home = await mkdtemp(join(tmpdir(), 'assay-trees-'))
afterAll(() => rm(home, { recursive: true }))

test('tells of changes in folders that were there and in new ones, and ends with its signal', async () => {
  await mkdir(join(home, 'a/b'), { recursive: true })
  const stop = new AbortController()
  const changes = watchTrees([home, join(home, 'not-there')], stop.signal)
  const first = changes.next()
  // Touched until it is heard of: the watch begins in its own time.
  const touching = setInterval(() => void writeFile(join(home, 'a/b/file'), '1'), 1_000)
  expect((await first).done).toBe(false)
  clearInterval(touching)
  const second = changes.next()
  await mkdir(join(home, 'new'))
  expect((await second).done).toBe(false)
  const third = changes.next()
  await writeFile(join(home, 'new/file'), '1')
  expect((await third).done).toBe(false)
  const last = changes.next()
  stop.abort()
  expect(await last).toEqual({ done: true, value: undefined })
})
