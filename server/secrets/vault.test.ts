import { expect, test } from 'vitest'
import { createVault } from './vault.ts'

const vault = createVault('a secret for tests only, 32 characters')

test('gives back what was sealed, and never seals it the same way twice', async () => {
  const [first, second] = [await vault.seal('whsec_é'), await vault.seal('whsec_é')]
  expect(first).not.toContain('whsec')
  expect(first).not.toBe(second)
  expect(await vault.open(first)).toBe('whsec_é')
})

test('opens nothing that another secret has sealed', async () => {
  const sealed = await createVault('another secret for tests, 32 characters').seal('key')
  await expect(vault.open(sealed)).rejects.toThrow()
})
