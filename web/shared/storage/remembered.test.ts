import { expect, test, vi } from 'vitest'
import { remembered } from './remembered.ts'

test('what is stored comes back', () => {
  const stored = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
  })
  remembered.setItem('size', '14')
  expect([remembered.getItem('size'), remembered.getItem('colour')]).toEqual(['14', null])
})

test('where the browser forbids storage, nothing is remembered and nothing fails', () => {
  vi.stubGlobal('localStorage', undefined)
  remembered.setItem('size', '14')
  expect(remembered.getItem('size')).toBeNull()
})
