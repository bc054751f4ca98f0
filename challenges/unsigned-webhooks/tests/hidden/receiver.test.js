import { describe, expect, test, vi } from 'vitest'
import { createReceiver } from './src/receiver'

const start = Date.parse('2026-04-08T10:15:00Z')
const fiveMinutes = 300_000
const handled = { status: 200, text: 'handled' }
const duplicate = { status: 200, text: 'duplicate' }
const unsigned = { status: 401, text: 'unsigned' }
const malformed = { status: 400, text: 'malformed' }
const stale = { status: 400, text: 'stale' }
const failed = { status: 500, text: 'failed' }

async function hmac(secret, text) {
  return encodeURIComponent(`${secret}/${text}`)
}

async function slowHmac(secret, text) {
  await settle()
  return hmac(secret, text)
}

function setUp(options = {}) {
  const clock = { now: start }
  const handle = vi.fn(async () => {})
  const receive = createReceiver({
    secrets: ['new', 'old'],
    hmac,
    now: () => clock.now,
    handle,
    ...options,
  })
  return { clock, handle, receive }
}

/** A request signed with these secrets, in this order; `change` tampers with it afterwards. */
async function request(
  { id = 'msg_1', at = start, body = '{"deploy":"a/b"}', signedWith = ['new'] } = {},
  change = {},
) {
  const timestamp = String(at / 1000)
  const signatures = await Promise.all(
    signedWith.map((secret) => hmac(secret, `${id}.${timestamp}.${body}`)),
  )
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.map((signature) => `v1,${signature}`).join(' '),
    ...change.headers,
  }
  return { headers, body: change.body ?? body }
}

/** Everything that only waits for its turn happens. */
function settle() {
  return new Promise((resolve) => setTimeout(resolve, 0))
}

describe('genuine deliveries', () => {
  test.each([
    ['with the first secret', ['new']],
    ['with the second secret', ['old']],
    ['with both', ['new', 'old']],
    ['with both, the other way round', ['old', 'new']],
    ['with an unknown secret and a known one', ['guess', 'old']],
    ['with a known secret and an unknown one', ['new', 'guess']],
  ])('are accepted: signed %s', async (_name, signedWith) => {
    const { handle, receive } = setUp()
    expect(await receive(await request({ signedWith }))).toEqual(handled)
    expect(handle.mock.calls).toEqual([[{ deploy: 'a/b' }]])
  })
})

describe('forged deliveries', () => {
  test.each([
    ['signed with an unknown secret', { signedWith: ['guess'] }, {}],
    ['signed with unknown secrets', { signedWith: ['guess', 'guess2'] }, {}],
    ['not signed', { signedWith: [] }, {}],
    ['no signature header', {}, { headers: { 'webhook-signature': undefined } }],
    ['a signature that is no signature', {}, { headers: { 'webhook-signature': 'v1,00' } }],
    ['an empty signature', {}, { headers: { 'webhook-signature': 'v1,' } }],
    ['another body than the signed one', {}, { body: '{"deploy":"a/c"}' }],
    ['another id than the signed one', {}, { headers: { 'webhook-id': 'msg_2' } }],
    [
      'another time than the signed one',
      {},
      { headers: { 'webhook-timestamp': String(start / 1000 + 1) } },
    ],
  ])('are refused: %s', async (_name, what, change) => {
    const { handle, receive } = setUp()
    expect(await receive(await request(what, change))).toEqual(unsigned)
    expect(handle).not.toHaveBeenCalled()
  })

  test('a right signature of another version does not count, beside one that does it does no harm', async () => {
    const { receive } = setUp()
    const good = await request()
    const signature = good.headers['webhook-signature']
    const v2 = signature.replace('v1,', 'v2,')
    expect(await receive(await request({}, { headers: { 'webhook-signature': v2 } }))).toEqual(
      unsigned,
    )
    expect(
      await receive(await request({}, { headers: { 'webhook-signature': `${v2} ${signature}` } })),
    ).toEqual(handled)
  })

  test('the beginning of a right signature is not right, nor is one with something behind it', async () => {
    const { receive } = setUp()
    const { headers } = await request()
    for (const signature of [
      headers['webhook-signature'].slice(0, -1),
      `${headers['webhook-signature']}0`,
    ]) {
      expect(
        await receive(await request({}, { headers: { 'webhook-signature': signature } })),
      ).toEqual(unsigned)
    }
  })

  test('one wrong character is enough, at the beginning and at the end', async () => {
    const { receive } = setUp()
    const right = (await request()).headers['webhook-signature'].slice(3)
    for (const wrong of [`?${right.slice(1)}`, `${right.slice(0, -1)}?`]) {
      expect(
        await receive(await request({}, { headers: { 'webhook-signature': `v1,${wrong}` } })),
      ).toEqual(unsigned)
    }
  })

  test('without any secret nothing is accepted', async () => {
    const { receive } = setUp({ secrets: [] })
    expect(await receive(await request())).toEqual(unsigned)
  })
})

describe('deliveries that come twice', () => {
  test('one after the other: handled once', async () => {
    const { handle, receive } = setUp()
    expect(await receive(await request())).toEqual(handled)
    expect(await receive(await request())).toEqual(duplicate)
    expect(handle).toHaveBeenCalledTimes(1)
  })

  test('at the same moment: handled once', async () => {
    const { handle, receive } = setUp({ hmac: slowHmac })
    handle.mockImplementation(settle)
    const twice = [await request(), await request()].map(receive)
    expect(await Promise.all(twice)).toEqual(expect.arrayContaining([handled, duplicate]))
    expect(handle).toHaveBeenCalledTimes(1)
  })

  test('while the first one is being handled', async () => {
    const work = Promise.withResolvers()
    const { handle, receive } = setUp()
    handle.mockImplementationOnce(() => work.promise)
    const first = receive(await request())
    await settle()
    expect(await receive(await request())).toEqual(duplicate)
    work.resolve()
    expect(await first).toEqual(handled)
    expect(handle).toHaveBeenCalledTimes(1)
  })

  test.each([
    ['a wrong signature', { signedWith: ['guess'] }],
    ['no signature', { signedWith: [] }],
  ])('a forged delivery with %s does not take the id of a genuine one', async (_name, forged) => {
    const { handle, receive } = setUp()
    expect(await receive(await request(forged))).toEqual(unsigned)
    expect(await receive(await request())).toEqual(handled)
    expect(handle).toHaveBeenCalledTimes(1)
  })

  test('a forged delivery does not give back the id of a genuine one', async () => {
    const { handle, receive } = setUp()
    await receive(await request())
    expect(await receive(await request({ signedWith: ['guess'] }))).toEqual(unsigned)
    expect(await receive(await request())).toEqual(duplicate)
    expect(handle).toHaveBeenCalledTimes(1)
  })

  test('other ids are handled', async () => {
    const { handle, receive } = setUp()
    for (const id of ['msg_1', 'msg_2', 'msg_3'])
      expect(await receive(await request({ id }))).toEqual(handled)
    expect(handle).toHaveBeenCalledTimes(3)
  })

  test('an id is remembered as long as its delivery is not stale', async () => {
    const { clock, receive } = setUp()
    const early = await request({ at: start + fiveMinutes })
    expect(await receive(early)).toEqual(handled)
    clock.now += 2 * fiveMinutes
    expect(await receive(early)).toEqual(duplicate)
    clock.now += 1
    expect(await receive(early)).toEqual(stale)
  })
})

describe('a handler that fails', () => {
  test.each([
    ['rejects', () => Promise.reject(new Error('no runner'))],
    [
      'throws',
      () => {
        throw new Error('no runner')
      },
    ],
  ])('it %s: the same delivery may come again, and is then handled once', async (_name, fail) => {
    const { handle, receive } = setUp()
    handle.mockImplementationOnce(fail)
    expect(await receive(await request())).toEqual(failed)
    expect(await receive(await request())).toEqual(handled)
    expect(await receive(await request())).toEqual(duplicate)
    expect(handle).toHaveBeenCalledTimes(2)
  })
})

describe('malformed and stale', () => {
  test.each([
    ['no id', {}, { headers: { 'webhook-id': undefined } }],
    ['no time', {}, { headers: { 'webhook-timestamp': undefined } }],
    ['a time that is no number', {}, { headers: { 'webhook-timestamp': 'noon' } }],
    ['a time that is no whole number', {}, { headers: { 'webhook-timestamp': '1775643300.5' } }],
    ['a body that is no JSON', { body: '{deploy' }, {}],
  ])('malformed, signed or not: %s', async (_name, what, change) => {
    const { handle, receive } = setUp()
    expect(await receive(await request(what, change))).toEqual(malformed)
    expect(await receive(await request({ ...what, signedWith: ['guess'] }, change))).toEqual(
      malformed,
    )
    expect(handle).not.toHaveBeenCalled()
  })

  test('five minutes away is not stale, more is, either way', async () => {
    const { receive } = setUp()
    expect(await receive(await request({ id: 'a', at: start - fiveMinutes }))).toEqual(handled)
    expect(await receive(await request({ id: 'b', at: start + fiveMinutes }))).toEqual(handled)
    expect(await receive(await request({ id: 'c', at: start - fiveMinutes - 1000 }))).toEqual(stale)
    expect(await receive(await request({ id: 'd', at: start + fiveMinutes + 1000 }))).toEqual(stale)
  })
})
