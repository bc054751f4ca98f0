import { expect, test } from 'vitest'
import { newerThanOldest } from './oldest-javascript.ts'

const faultsOf = (text: string) => newerThanOldest({ path: 'old.js', text })

test('what a browser of 2013 reads has no fault', () => {
  const text = `;(function () {
    var list = [1, 'a', /b/i], one = { name: 1, 'two': 2, }
    try { if ('inert' in one) list.push(say(1, 2)) } catch (error) { throw new Error('no') }
    for (var key in one) one[key] = typeof key === 'string' && !one ? 1 : 2
    function say(a, b) { return a + b }
  })()`
  expect(faultsOf(text)).toEqual([])
})

test.each([
  'var f = () => 1',
  'let a = 1',
  'const a = 1',
  'var a = `b`',
  'for (var a of b) c(a)',
  'f(...a)',
  'var [a] = b',
  'function f(a = 1) {}',
  'class A {}',
  'var a = { b }',
  'var a = { [b]: 1 }',
  'var a = { b() {} }',
  'a?.b',
  'a ?? b',
  'a ??= b',
  'a ** b',
  'async function f() {}',
  'function* f() {}',
  'try {} catch {}',
  'f(a,)',
  'function f(a,) {}',
  "import a from 'b'",
])('%s is newer', (text) => {
  expect(faultsOf(text)).not.toEqual([])
})
