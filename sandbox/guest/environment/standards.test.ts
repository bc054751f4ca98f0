import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { AbortController, AbortSignal, DOMException, setAbortTimer } from './abort.ts'
import { atob, btoa } from './encoding.ts'
import { CustomEvent, Event, EventTarget } from './events.ts'
import { structuredClone } from './structured-clone.ts'
import { TextDecoder, TextEncoder } from './text.ts'

const character = fc.nat({ max: 0x10ffff }).map((point) => String.fromCodePoint(point))

describe('text', () => {
  it('is encoded as Node encodes it', () => {
    fc.assert(
      fc.property(fc.string({ unit: character }), (text) => {
        return Buffer.compare(new TextEncoder().encode(text), Buffer.from(text.toWellFormed())) === 0
      }),
    )
  })

  it('is decoded as Node decodes it, mistakes included', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        return new TextDecoder().decode(bytes) === new globalThis.TextDecoder().decode(bytes)
      }),
    )
  })

  it.each(['latin1', 'ascii', 'windows-1252'])('is decoded from %s as Node decodes it', (label) => {
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte)
    expect(new TextDecoder(label).decode(bytes)).toBe(new globalThis.TextDecoder(label).decode(bytes))
  })

  it('is decoded piece by piece', () => {
    const decoder = new TextDecoder()
    const bytes = [...Buffer.from('é€😀')]
    const pieces = bytes.map((byte) => decoder.decode(Uint8Array.of(byte), { stream: true }))
    expect(pieces.join('') + decoder.decode()).toBe('é€😀')
  })

  it('loses a byte order mark at its beginning, and only there', () => {
    const decodePieces = (decoder: TextDecoder | globalThis.TextDecoder) =>
      ['', '\uFEFF', '\uFEFFa', '', '\uFEFFb'].map((piece, index, { length }) =>
        decoder.decode(Buffer.from(piece), { stream: index < length - 1 }),
      )
    const decoder = new TextDecoder()
    const nodes = new globalThis.TextDecoder()
    expect(decodePieces(decoder)).toEqual(decodePieces(nodes))
    expect(decodePieces(decoder)).toEqual(decodePieces(nodes))
    expect(decodePieces(decoder).join('')).toBe('\uFEFFa\uFEFFb')
  })

  it('is refused where it is wrong and that matters', () => {
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.of(0xff))).toThrow(TypeError)
    expect(() => new TextDecoder('klingon')).toThrow(RangeError)
  })
})

describe('base64', () => {
  it('is that of Node', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const text = String.fromCharCode(...bytes)
        return btoa(text) === globalThis.btoa(text) && atob(btoa(text)) === text
      }),
    )
  })

  it('refuses what it cannot hold', () => {
    expect(() => btoa('€')).toThrow('outside of Latin-1')
    expect(() => atob('a')).toThrow('not base64')
  })
})

describe('structuredClone', () => {
  it('copies what can be copied, identities and circles kept', () => {
    const shared = { deep: [1, undefined, -0, 5n] }
    const value = {
      shared,
      again: shared,
      map: new Map([[shared, new Set(['a'])]]),
      date: new Date(5),
      expression: /a+/gi,
      bytes: new Uint8Array([1, 2, 3]).subarray(1),
      error: new RangeError('far', { cause: 1 }),
      self: undefined as unknown,
    }
    value.self = value
    const copy = structuredClone(value) as typeof value
    expect(copy).toEqual(value)
    expect(copy).not.toBe(value)
    expect(copy.self).toBe(copy)
    expect(copy.again).toBe(copy.shared)
    expect([...copy.map.keys()][0]).toBe(copy.shared)
    expect(copy.error).toBeInstanceOf(RangeError)
  })

  it.each([[() => 1], [Symbol('a')], [new WeakMap()], [Promise.resolve()]])('refuses %s', (value) => {
    expect(() => structuredClone({ value })).toThrow(DOMException)
  })
})

describe('events', () => {
  it('reach each listener once, in order, until one stops them', () => {
    const target = new EventTarget()
    const heard: string[] = []
    const once = vi.fn()
    target.addEventListener('go', () => heard.push('first'))
    target.addEventListener('go', once, { once: true })
    target.addEventListener('go', { handleEvent: (event) => event.stopImmediatePropagation() })
    target.addEventListener('go', () => heard.push('never'))
    target.dispatchEvent(new Event('go'))
    target.dispatchEvent(new CustomEvent('go', { detail: 1 }))
    expect(heard).toEqual(['first', 'first'])
    expect(once).toHaveBeenCalledTimes(1)
  })

  it('tell whether their default was prevented', () => {
    const target = new EventTarget()
    target.addEventListener('go', (event) => event.preventDefault())
    expect(target.dispatchEvent(new Event('go', { cancelable: true }))).toBe(false)
    expect(target.dispatchEvent(new Event('go'))).toBe(true)
  })
})

describe('abort signals', () => {
  it('say why, once', () => {
    const controller = new AbortController()
    const heard = vi.fn()
    controller.signal.addEventListener('abort', heard)
    controller.abort('because')
    controller.abort('again')
    expect(controller.signal.reason).toBe('because')
    expect(heard).toHaveBeenCalledTimes(1)
    expect(() => controller.signal.throwIfAborted()).toThrow('because')
  })

  it('have an AbortError and a TimeoutError', () => {
    const controller = new AbortController()
    controller.abort()
    expect(controller.signal.reason).toMatchObject({ name: 'AbortError', code: 20 })
    setAbortTimer((callback) => callback())
    expect(AbortSignal.timeout(5).reason).toMatchObject({ name: 'TimeoutError', code: 23 })
  })

  it('follow any of several', () => {
    const [first, second] = [new AbortController(), new AbortController()]
    const any = AbortSignal.any([first.signal, second.signal])
    second.abort('second')
    first.abort('first')
    expect(any.reason).toBe('second')
    expect(AbortSignal.any([AbortSignal.abort('at once')]).reason).toBe('at once')
  })
})
