import { Webhook } from 'standardwebhooks'
import { expect, test } from 'vitest'
import { newSecret, signedHeaders } from './sign.ts'

const body = JSON.stringify({ type: 'attempt.graded', data: { name: 'Zoë 🦔' } })

test('the package standardwebhooks verifies what we sign, under each of two secrets and no third', () => {
  const [before, now, never] = [newSecret(), newSecret(), newSecret()]
  const headers = signedHeaders({ id: 'msg_1', at: new Date(), body }, [now, before])
  expect(new Webhook(now).verify(body, headers)).toEqual(JSON.parse(body))
  expect(new Webhook(before).verify(body, headers)).toEqual(JSON.parse(body))
  expect(() => new Webhook(never).verify(body, headers)).toThrow('No matching signature')
  expect(() => new Webhook(now).verify(`${body} `, headers)).toThrow('No matching signature')
})

test('signs as that package signs', () => {
  const secret = newSecret()
  const at = new Date(1_700_000_000_900)
  const headers = signedHeaders({ id: 'msg_1', at, body }, [secret])
  expect(headers).toEqual({
    'webhook-id': 'msg_1',
    'webhook-timestamp': '1700000000',
    'webhook-signature': new Webhook(secret).sign('msg_1', at, body),
  })
})

test('a secret is 32 random bytes in base64 after its prefix', () => {
  expect(newSecret()).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
  expect(newSecret()).not.toBe(newSecret())
})
