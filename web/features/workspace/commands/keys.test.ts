import { expect, test } from 'vitest'
import { combinationNames, keyNames, matchesKeys } from './keys.ts'

const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, code: '' }

test.each([
  ['mod+Enter', { ...none, key: 'Enter', ctrlKey: true }, true],
  ['mod+Enter', { ...none, key: 'Enter', metaKey: true }, true],
  ['mod+Enter', { ...none, key: 'Enter', ctrlKey: true, shiftKey: true }, false],
  ['mod+Enter', { ...none, key: 'Enter', ctrlKey: true, altKey: true }, false],
  ['mod+shift+Enter', { ...none, key: 'Enter', ctrlKey: true, shiftKey: true }, true],
  ['F1', { ...none, key: 'F1' }, true],
  ['F1', { ...none, key: 'F1', altKey: true }, false],
  ['?', { ...none, key: '?', shiftKey: true }, true],
  ['?', { ...none, key: '?' }, true],
  ['alt+z', { ...none, key: 'Ω', code: 'KeyZ', altKey: true }, true],
  ['mod+k', { ...none, key: 'K', code: 'KeyK', ctrlKey: true }, true],
  ['mod+k', { ...none, key: 'K', code: 'KeyK', ctrlKey: true, shiftKey: true }, false],
])('%s and %j: %s', (keys, event, expected) => {
  expect(matchesKeys(keys, event)).toBe(expected)
})

test('keys have the names that stand on them', () => {
  expect(keyNames('mod+shift+Enter')).toEqual(['Ctrl', 'Shift', 'Enter'])
  expect(keyNames('alt+z')).toEqual(['Alt', 'Z'])
  expect(combinationNames({ modifiers: ['ctrl', 'alt'], key: 'UpArrow' })).toEqual(['Ctrl', 'Alt', '↑'])
})
