import { describe, expect, test, vi } from 'vitest'
import { createReceiver } from './src/receiver'

const now = Date.parse('2026-04-08T10:15:00Z')

/** Not a real HMAC, but as hard to guess for these tests. */
async function hmac(secret, text) {
  return encodeURIComponent(`${secret}/${text}`)
}

function request(id, signature) {
  return {
    headers: {
      'webhook-id': id,
      'webhook-timestamp': String(now / 1000),
      'webhook-signature': signature,
    },
    body: '{"deploy":"demo/shop"}',
  }
}

async function signed(id, secret) {
  return request(id, `v1,${await hmac(secret, `${id}.${now / 1000}.{"deploy":"demo/shop"}`)}`)
}

function setUp() {
  const handle = vi.fn(async () => {})
  const receive = createReceiver({ secrets: ['s1'], hmac, now: () => now, handle })
  return { handle, receive }
}

describe('the receiver', () => {
  test('handles a signed delivery', async () => {
    const { handle, receive } = setUp()
    expect(await receive(await signed('msg_1', 's1'))).toEqual({ status: 200, text: 'handled' })
    expect(handle).toHaveBeenCalledWith({ deploy: 'demo/shop' })
  })

  test('refuses a delivery without a signature', async () => {
    const { handle, receive } = setUp()
    expect(await receive(request('msg_1', ''))).toEqual({ status: 401, text: 'unsigned' })
    expect(handle).not.toHaveBeenCalled()
  })
})

describe('finding 3', () => {
  test('refuses a delivery with a wrong signature', async () => {
    const { handle, receive } = setUp()
    expect(await receive(request('msg_1', 'v1,00'))).toEqual({ status: 401, text: 'unsigned' })
    expect(handle).not.toHaveBeenCalled()
  })
})
