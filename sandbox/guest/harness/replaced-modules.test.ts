import { expect, it } from 'vitest'
import { runSuites } from './testing.ts'

const submission = {
  'main.js': `
    import { execSync } from 'node:child_process'
    import * as fs from 'fs'
    export const version = () => execSync('git --version').trim()
    export const load = () => fs.readFileSync('/etc/app.json', 'utf8')
    export const say = (text) => process.stdout.write(text)`,
}

it('replaces functions of built-in modules for the submission, until the file ends', () => {
  const { outcomes } = runSuites(submission, {
    'a.test.js': `
      import childProcess from 'child_process'
      import fs from 'node:fs'
      import { load, version } from './main'
      test('spies', () => {
        const spy = jest.spyOn(childProcess, 'execSync').mockReturnValue('git version 2\\n')
        expect(version()).toBe('git version 2')
        expect(spy).toHaveBeenCalledWith('git --version')
      })
      test('assigns', () => {
        fs.readFileSync = (path) => 'text of ' + path
        expect(load()).toBe('text of /etc/app.json')
      })`,
    'b.test.js': `
      import { version } from './main'
      test('restored', () => expect(version).toThrow('not available'))`,
  })
  expect(outcomes).toEqual({ spies: 'passed', assigns: 'passed', restored: 'passed' })
})

it('replaces what the process is asked', () => {
  const { outcomes } = runSuites(
    { 'main.js': `export const about = () => [process.execArgv, process.versions.electron, process.version]` },
    {
      'a.test.js': `
        import { about } from './main'
        test('process', () => {
          Object.assign(process, { execArgv: ['--inspect'], version: 'v18.0.0' })
          process.versions.electron = '30.1'
          expect(about()).toEqual([['--inspect'], '30.1', 'v18.0.0'])
          delete process.versions.electron
          expect(about()[1]).toBeUndefined()
        })`,
    },
  )
  expect(outcomes).toEqual({ process: 'passed' })
})

it('replaces what writes to the terminal', () => {
  const { outcomes } = runSuites(submission, {
    'a.test.js': `
      import { say } from './main'
      test('write', () => {
        const write = jest.spyOn(process.stdout, 'write').mockImplementation(() => true)
        say('hello')
        expect(write).toHaveBeenCalledWith('hello')
        write.mockRestore()
        expect(say('aloud')).toBe(true)
        expect(write).not.toHaveBeenCalledWith('aloud')
      })`,
  })
  expect(outcomes).toEqual({ write: 'passed' })
})
