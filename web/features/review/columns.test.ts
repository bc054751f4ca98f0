import { afterEach, expect, test, vi } from 'vitest'
import { keepHiddenColumns, readHiddenColumns } from './columns.ts'

afterEach(() => vi.unstubAllGlobals())

test('what is left out is remembered, and what is no column any more is forgotten', () => {
  const stored = new Map<string, string>()
  const getItem = (key: string) => stored.get(key) ?? null
  const setItem = (key: string, value: string) => stored.set(key, value)
  vi.stubGlobal('localStorage', { getItem, setItem })
  expect(readHiddenColumns()).toEqual(new Set())
  keepHiddenColumns(new Set(['time', 'parts']))
  expect(readHiddenColumns()).toEqual(new Set(['time', 'parts']))
  stored.set([...stored.keys()][0] ?? '', 'time,shoe-size,toString')
  expect(readHiddenColumns()).toEqual(new Set(['time']))
})
