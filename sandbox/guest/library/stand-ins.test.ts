import { expect, it } from 'vitest'
import { builtinName } from '../environment/library.ts'
import { runSuites } from '../harness/testing.ts'
import { createStandIn } from './stand-ins.ts'

it('lets packages import what a run does not have, and mock it', () => {
  const { outcomes } = runSuites(
    {
      'main.js': `
        const { spawn } = require('child_process')
        const http = require('node:http')
        class Keeping extends http.Agent {}
        exports.start = () => spawn('ls')
        exports.isTerminal = () => require('tty').isatty(1)
        exports.keep = () => new Keeping()`,
    },
    {
      'plain.test.js': `
        import { isTerminal, keep, start } from './main'
        test('loads', () => expect(isTerminal()).toBe(false))
        test('refuses', () => expect(start).toThrow('child_process.spawn is not available'))
        test('refuses classes', () => expect(keep).toThrow('new http.Agent is not available'))`,
      'mocked.test.js': `
        import { start } from './main'
        jest.mock('child_process', () => ({ spawn: jest.fn(() => 'started') }))
        test('mocks', () => expect(start()).toBe('started'))`,
    },
  )
  expect(outcomes).toEqual({ loads: 'passed', refuses: 'passed', 'refuses classes': 'passed', mocks: 'passed' })
})

it.each(['127.0.0.1', '::1', '::', 'fe80::1%eth0', '1:2:3:4:5:6:7:8', '::ffff:10.0.0.1', '64:ff9b::1.2.3.4'])(
  'knows the address %s',
  (address) => {
    const { isIP } = createStandIn('net') as { readonly isIP: (text: string) => number }
    expect(isIP(address)).toBe(address.includes(':') ? 6 : 4)
  },
)

it.each(['', 'localhost', '256.1.1.1', '1.2.3', '1.2.3.4.', '1:2', '1::2::3', '1:2:3:4:5:6:7::8', ':::', '12345::'])(
  'knows that %j is no address',
  (address) => {
    const { isIP } = createStandIn('net') as { readonly isIP: (text: string) => number }
    expect(isIP(address)).toBe(0)
  },
)

it('stands in for those names that can be imported', () => {
  for (const name of ['zlib', 'node:worker_threads', 'vm']) {
    expect(createStandIn(builtinName(name) ?? '')).toBeDefined()
  }
  expect(createStandIn('nothing')).toBeUndefined()
})
