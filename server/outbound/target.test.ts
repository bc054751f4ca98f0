import { expect, test } from 'vitest'
import { targetFault } from './target.ts'

test.each([
  ['https://hooks.example.com/in?x=1', null],
  ['https://93.184.215.14/', null],
  ['not a url', 'This is not a URL.'],
  ['http://hooks.example.com/', 'The URL must begin with https://.'],
  ['file:///etc/passwd', 'The URL must begin with https://.'],
  ['https://me:secret@example.com/', 'The URL must hold no user name and no password.'],
  ['https://127.0.0.1/', 'The URL leads to a private address.'],
  ['https://2130706433/', 'The URL leads to a private address.'],
  ['https://0x7f.1/', 'The URL leads to a private address.'],
  ['https://[::1]/', 'The URL leads to a private address.'],
  ['https://[::ffff:169.254.169.254]/latest', 'The URL leads to a private address.'],
])('%s', (url, expected) => {
  expect(targetFault(url, false)).toBe(expected)
})

test('an operator who allows private targets allows plain HTTP to them too, and no other scheme', () => {
  expect(targetFault('http://127.0.0.1:8080/in', true)).toBeNull()
  expect(targetFault('ftp://127.0.0.1/in', true)).toBe('The URL must begin with https://.')
})
