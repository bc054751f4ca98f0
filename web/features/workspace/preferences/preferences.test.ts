import { expect, test } from 'vitest'
import { defaultPreferences, readPreferences } from './preferences.ts'

test('what was stored is taken up again', () => {
  const stored = { ...defaultPreferences, fontSize: 16, tabSize: 4, wordWrap: true, keys: 'vim' as const }
  expect(readPreferences(JSON.parse(JSON.stringify(stored)))).toEqual(stored)
})

test.each([null, 7, 'text', [], { fontSize: 1_000, tabSize: '4', wordWrap: 'yes', keys: 'nano', minimap: 1 }])(
  'what makes no sense is the default: %j',
  (stored) => {
    expect(readPreferences(stored)).toEqual(defaultPreferences)
  },
)
