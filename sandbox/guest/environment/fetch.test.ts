import { describe, expect, it } from 'vitest'
import { runScript } from '../harness/testing.ts'
import { fetch, Headers, Response } from './fetch.ts'

describe.each([
  ['of Node', globalThis.Headers, globalThis.Response],
  ['of a run', Headers as unknown as typeof globalThis.Headers, Response as unknown as typeof globalThis.Response],
])('a response %s', (_, Headers, Response) => {
  it('has a body that is read once', async () => {
    const response = new Response('{"a":"é"}', { status: 201, statusText: 'Created' })
    const copy = response.clone()
    expect([response.status, response.statusText, response.ok, response.bodyUsed]).toEqual([
      201,
      'Created',
      true,
      false,
    ])
    expect(await response.json()).toEqual({ a: 'é' })
    expect(response.bodyUsed).toBe(true)
    await expect(response.text()).rejects.toThrow(TypeError)
    expect(await copy.text()).toBe('{"a":"é"}')
    expect(await new Response().text()).toBe('')
    expect(await new Response(Uint8Array.of(104, 105)).text()).toBe('hi')
  })

  it('says what it holds', () => {
    expect(new Response('a').headers.get('content-type')).toBe('text/plain;charset=UTF-8')
    expect(Response.json({}).headers.get('content-type')).toBe('application/json')
    expect(Response.json({}, { headers: { 'Content-Type': 'text/x' } }).headers.get('content-type')).toBe('text/x')
    expect(new Response(null, { status: 404 }).ok).toBe(false)
    expect(() => new Response('a', { status: 99 })).toThrow(RangeError)
    expect(() => new Response('a', { status: 204 })).toThrow(TypeError)
  })

  it('has headers', () => {
    const headers = new Headers({ Beta: ' 2 ', alpha: '1' })
    headers.append('BETA', '3')
    expect([...headers]).toEqual([
      ['alpha', '1'],
      ['beta', '2, 3'],
    ])
    expect([headers.get('Alpha'), headers.get('gamma'), headers.has('ALPHA')]).toEqual(['1', null, true])
    headers.delete('Alpha')
    expect([...headers.keys(), ...headers.values()]).toEqual(['beta', '2, 3'])
  })
})

it('cannot be fetched, only mocked', async () => {
  await expect(fetch('https://shop.example')).rejects.toThrow('fetch failed')
  const { outcomes } = runScript(
    { 'load.js': 'export const load = async (url) => { const response = await fetch(url); return response.json() }' },
    `import { load } from './load'
    afterEach(() => jest.restoreAllMocks())
    it('spied', async () => {
      jest.spyOn(global, 'fetch').mockResolvedValue(new Response('{"a":1}'))
      expect(await load('/a')).toEqual({ a: 1 })
      expect(fetch).toHaveBeenCalledWith('/a')
    })
    it('restored', () => expect(load('/a')).rejects.toThrow('fetch failed'))`,
  )
  expect(outcomes).toEqual({ spied: 'passed', restored: 'passed' })
})
