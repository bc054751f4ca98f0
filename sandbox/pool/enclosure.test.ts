import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test, vi } from 'vitest'
import { ENCLOSURES } from './launch.ts'
import { openPuppets, puppetRun } from './testing/puppets.ts'

// CPU limits are met late on a machine that is busy with something else.
vi.setConfig({ testTimeout: 60_000 })

const isRoot = process.getuid?.() === 0

test.each(ENCLOSURES)('a child works in the enclosure "%s", or in the one that takes its place', async (enclosure) => {
  const sandbox = await openPuppets({ children: 1 }, [enclosure, 'none'])
  const verdict = await sandbox.run(puppetRun({ two: ['fail'] }))
  const { walls } = sandbox.status()
  await sandbox.close()
  expect(verdict.score).toBe(75)
  expect(walls).toContain('permission model')
  if (enclosure === 'none') expect(walls).toEqual(isRoot ? ['permission model', 'other uid'] : ['permission model'])
})

test.each(ENCLOSURES)('who breaks out of the isolates finds nothing and may do nothing: "%s"', async (enclosure) => {
  const sandbox = await openPuppets({ children: 1 }, [enclosure, 'none'])
  const { tests } = await sandbox.run(puppetRun({ two: ['look around'] }))
  const walls = sandbox.status().walls
  await sandbox.close()
  expect(JSON.parse(tests[1]?.message ?? '')).toEqual({
    environment: ['LANG', 'LIBC', 'PWD', 'TZ'],
    read: 'ERR_ACCESS_DENIED',
    write: 'ERR_ACCESS_DENIED',
    start: 'ERR_ACCESS_DENIED',
    thread: 'ERR_ACCESS_DENIED',
    signal: walls.includes('other uid') ? 'EPERM' : 'done',
    network: false,
  })
})

test.each(ENCLOSURES)('no child outlives a parent killed with -9 in an endless loop: "%s"', async (enclosure) => {
  const parent = spawn(
    process.execPath,
    [fileURLToPath(new URL('./testing/looping-parent.ts', import.meta.url)), enclosure],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const [line] = await once(parent.stdout, 'data')
  const children: number[] = JSON.parse(String(line))
  expect(children.length).toBeGreaterThan(0)
  parent.kill('SIGKILL')
  await expect.poll(() => children.filter(isAlive), { timeout: 5_000 }).toEqual([])
})

/** A zombie has no memory and no code any more; it waits for init to notice. */
function isAlive(pid: number): boolean {
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'latin1'))
  } catch {
    return false
  }
}
