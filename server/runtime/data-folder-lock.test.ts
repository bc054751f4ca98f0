import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { FolderInUseError, lockDataFolder } from './data-folder-lock.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-lock-'))
})
afterEach(() => rm(folder, { recursive: true }))

test('a second claim is refused with the folder and the process that holds it', async () => {
  const lock = await lockDataFolder(folder)
  await expect(lockDataFolder(folder)).rejects.toThrow(
    new FolderInUseError(
      `Another Assay server (process ${process.pid}) is using the data folder ${folder}. ` +
        'Stop it first, or give this one another folder with DATA_DIR.',
    ),
  )
  await lock.release()
  expect(await readdir(folder)).toEqual([])
  await (await lockDataFolder(folder)).release()
})

test.each([
  ['a process that is gone', { pid: 2 ** 30, start: 'boot 1' }],
  ['a living process that only has the same number', { pid: process.pid, start: 'boot 1' }],
  ['nobody', {}],
])('a claim of %s is swept aside', async (_name, claim) => {
  await writeFile(join(folder, 'server.lock'), JSON.stringify(claim))
  const lock = await lockDataFolder(folder)
  expect(JSON.parse(await readFile(join(folder, 'server.lock'), 'utf8'))).toMatchObject({ pid: process.pid })
  await lock.release()
})

test('of several that find a stale claim at the same moment, one gets the folder', async () => {
  await writeFile(join(folder, 'server.lock'), 'half a li')
  const claims = await Promise.allSettled([1, 2, 3, 4].map(() => lockDataFolder(folder)))
  expect(claims.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected', 'rejected'])
})
