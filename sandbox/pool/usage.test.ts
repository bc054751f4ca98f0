import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { innermostChild, readUsage } from './usage.ts'

test.runIf(existsSync('/proc/self/stat'))('resident memory and CPU time are those that node itself reports', () => {
  const usage = readUsage(process.pid)
  const { user, system } = process.cpuUsage()
  const ratio = (usage?.residentMb ?? 0) / (process.memoryUsage().rss / 2 ** 20)
  expect(Math.round(ratio * 2)).toBe(2)
  expect(Math.abs((user + system) / 1000 - (usage?.cpuMs ?? 0))).toBeLessThan(200)
})

test('a process that is gone has none', () => {
  expect(readUsage(2 ** 30)).toBeNull()
})

test.runIf(existsSync('/proc/self/stat'))('the innermost child is what a chain of wrappers started', async () => {
  const shell = spawn('/bin/sh', ['-c', '/bin/sh -c "echo \\$\\$; read line; true"; true'], {
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  const [line] = await once(shell.stdout, 'data')
  expect(innermostChild(shell.pid ?? 0)).toBe(Number(String(line)))
  shell.stdin.end('\n')
  await once(shell, 'exit')
})
