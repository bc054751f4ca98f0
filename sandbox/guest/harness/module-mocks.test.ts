import { expect, it } from 'vitest'
import { runSuites } from './testing.ts'

const submission = {
  'src/api.js': `export const get = () => { throw new Error('no network') }`,
  'src/user.js': `import { get } from './api'\nexport const name = () => get('/user').name`,
  'src/mail.js': `exports.send = (text) => require('post-office').send(text)`,
}

it('takes the mock that the author has put beside a module', () => {
  const { outcomes } = runSuites(submission, {
    'test/user.test.js': `import { name } from '../src/user'
      import { get } from '../src/api'
      jest.mock('../src/api')
      it('by hand', () => {
        expect(name()).toBe('Ada')
        expect(get).toHaveBeenCalledWith('/user')
        expect(jest.requireActual('../src/api').get).toThrow('no network')
      })`,
    'src/__mocks__/api.js': `export const get = jest.fn(() => ({ name: 'Ada' }))`,
  })
  expect(outcomes).toEqual({ 'by hand': 'passed' })
})

it('mocks a module that is nowhere else', () => {
  const { outcomes } = runSuites(submission, {
    'mail.test.js': `const { send } = require('./src/mail')
      jest.mock('post-office', () => ({ send: jest.fn(() => 'sent') }), { virtual: true })
      it('package', () => {
        expect(send('hello')).toBe('sent')
        expect(require('post-office').send).toHaveBeenCalledWith('hello')
      })
      it('file', () => {
        jest.doMock('./settings', () => ({ depth: 3 }), { virtual: true })
        expect(require('./settings').depth).toBe(3)
        jest.dontMock('./settings')
        expect(() => require('./settings')).toThrow("Cannot find module")
      })`,
  })
  expect(outcomes).toEqual({ package: 'passed', file: 'passed' })
})
