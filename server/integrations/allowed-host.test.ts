import { expect, test } from 'vitest'
import { isAllowedHost } from './allowed-host.ts'

const hosts = ['app.example.com', '*.greenhouse.io', '127.0.0.1:4000']

test.each([
  ['https://app.example.com/x', true],
  ['https://APP.example.com/x', true],
  ['https://app.example.com:8443/x', false],
  ['https://example.com/x', false],
  ['https://app.example.com.evil.test/x', false],
  ['https://app.example.com@evil.test/x', false],
  ['https://app.greenhouse.io/integrations/1', true],
  ['https://a.b.greenhouse.io/', true],
  ['https://greenhouse.io/', false],
  ['https://evilgreenhouse.io/', false],
  ['http://127.0.0.1:4000/x', true],
  ['http://127.0.0.1/x', false],
  ['nonsense', false],
])('%s: %s', (url, expected) => {
  expect(isAllowedHost(url, hosts)).toBe(expected)
})
