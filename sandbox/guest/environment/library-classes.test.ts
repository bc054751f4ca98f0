import { expect, it } from 'vitest'
import { runScript } from '../harness/testing.ts'

const submission = {
  'shop.js': `import { EventEmitter } from 'node:events'
    import { Readable } from 'node:stream'
    import assert from 'node:assert'
    export class Store extends EventEmitter {}
    export const lines = () => Readable.from(['a'])
    export const link = () => new URL('https://shop.example/?page=2')
    export const bytes = (text) => Buffer.from(text)
    export const demand = (value) => assert.ok(value)
    export const isEmitter = (value) => value instanceof EventEmitter
    export const print = (buffer) => Buffer.isBuffer(buffer) && buffer.toString()`,
}

it("has one class of Node's modules for both realms", () => {
  const { outcomes } = runScript(
    submission,
    `import { AssertionError } from 'node:assert'
    import { EventEmitter } from 'node:events'
    import { Readable } from 'node:stream'
    import * as shop from './shop'
    it('url', () => { expect(shop.link()).toBeInstanceOf(URL); expect(shop.link().searchParams.get('page')).toBe('2') })
    it('emitter', () => {
      expect(new shop.Store()).toBeInstanceOf(EventEmitter)
      expect(shop.isEmitter(new EventEmitter())).toBe(true)
      expect(shop.isEmitter(new (class extends EventEmitter {})())).toBe(true)
      expect(shop.isEmitter(new Map())).toBe(false)
    })
    it('stream', () => { expect(shop.lines()).toBeInstanceOf(Readable) })
    it('error', () => { expect(() => shop.demand(0)).toThrow(AssertionError) })
    it('buffer', () => {
      expect(shop.bytes('hé')).toBeInstanceOf(Buffer)
      expect(shop.bytes('hé')).toStrictEqual(Buffer.from('hé'))
      expect(shop.print(Buffer.from('hé'))).toBe('hé')
    })`,
  )
  expect(outcomes).toEqual({ url: 'passed', emitter: 'passed', stream: 'passed', error: 'passed', buffer: 'passed' })
})

it('makes a class of this realm when the other one speaks of it first', () => {
  const script = `import * as shop from './shop'
    it('emitter', () => { const store = new shop.Store(); store.on('sold', () => {}); expect(store.listenerCount('sold')).toBe(1) })
    it('buffer', () => { expect(shop.bytes('hé').toString('hex')).toBe('68c3a9') })`
  expect(runScript(submission, script).outcomes).toEqual({ emitter: 'passed', buffer: 'passed' })
})
