import { afterEach, expect, test, vi } from 'vitest'
import { callerDirectory, callerPath } from './caller-directory.ts'

afterEach(() => vi.unstubAllEnvs())

test.each([
  ['npm runs the script', 'assay', '/home/ada', '/home/ada'],
  ['it runs by itself', undefined, undefined, process.cwd()],
  ['another script of npm started it', 'test', '/home/ada', process.cwd()],
])('when %s, paths start where the caller is', (_when, script, caller, expected) => {
  vi.stubEnv('npm_lifecycle_event', script)
  vi.stubEnv('INIT_CWD', caller)
  expect(callerDirectory()).toBe(expected)
  expect(callerPath('a/../b')).toBe(`${expected}/b`)
  expect(callerPath('/absolute')).toBe('/absolute')
})
