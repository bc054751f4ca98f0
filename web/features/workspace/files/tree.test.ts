import { expect, test } from 'vitest'
import { treeOf } from './tree.ts'

test('folders come first, numbers count as numbers, and each node knows its whole path', () => {
  expect(treeOf(['b.ts', 'src/step10.ts', 'a.ts', 'src/step2.ts', 'src/lib/x.ts'])).toEqual([
    {
      kind: 'folder',
      name: 'src',
      path: 'src',
      children: [
        {
          kind: 'folder',
          name: 'lib',
          path: 'src/lib',
          children: [{ kind: 'file', name: 'x.ts', path: 'src/lib/x.ts' }],
        },
        { kind: 'file', name: 'step2.ts', path: 'src/step2.ts' },
        { kind: 'file', name: 'step10.ts', path: 'src/step10.ts' },
      ],
    },
    { kind: 'file', name: 'a.ts', path: 'a.ts' },
    { kind: 'file', name: 'b.ts', path: 'b.ts' },
  ])
})

test('no paths make no tree', () => {
  expect(treeOf([])).toEqual([])
})
