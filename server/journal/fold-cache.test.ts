import { expect, test } from 'vitest'
import { createFoldCache, type Folded } from './fold-cache.ts'

function folded(text: string): Folded {
  return { number: 1, work: { task: { typescript: { 'a.ts': text } } }, languages: {}, cursor: null }
}

test('what was asked for longest ago makes room', () => {
  const folds = createFoldCache(2_000)
  folds.set('first', folded('x'.repeat(300)))
  folds.set('second', folded('x'.repeat(300)))
  expect(folds.get('first')?.number).toBe(1)
  folds.set('third', folded('x'.repeat(300)))
  expect(['first', 'second', 'third'].filter((id) => folds.get(id))).toEqual(['first', 'third'])
})

test('a fold that grows is counted once, and one that fills the cache alone is kept', () => {
  const folds = createFoldCache(2_000)
  for (let length = 0; length < 900; length += 100) folds.set('same', folded('x'.repeat(length)))
  folds.set('other', folded(''))
  expect(folds.get('same')?.number).toBe(1)
  folds.set('large', folded('x'.repeat(5_000)))
  expect(folds.get('large')?.number).toBe(1)
  expect(folds.get('other')).toBeUndefined()
})
