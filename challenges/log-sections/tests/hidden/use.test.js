import { describe, expect, test } from 'vitest'
import { foldSections } from './fold-sections'

const log = ['start', '@@open 1 a', '@@open 2 b', 'ERROR x', '@@close 4 a', '@@close 5 b', 'end']

describe('in use', () => {
  test('the lines stay as they are', () => {
    const lines = [...log]
    foldSections(lines)
    expect(lines).toEqual(log)
  })

  test('one log leaves nothing behind for the next', () => {
    const unfinished = ['@@open 1 a', '@@open 2 b']
    const first = foldSections(unfinished)
    foldSections(log)
    expect(foldSections(unfinished)).toEqual(first)
  })

  test('a log of 400 lines', () => {
    const lines = []
    for (let step = 0; step < 100; step++) {
      lines.push(`@@open ${step} s${step}`, 'working', `@@close ${step + 2} s${step}`, 'between')
    }
    const tree = foldSections(lines)
    expect(tree).toHaveLength(200)
    expect(tree[198]).toEqual({
      type: 'section',
      number: 397,
      id: 's99',
      title: 's99',
      seconds: 2,
      collapsed: true,
      children: [{ type: 'line', number: 398, text: 'working' }],
    })
  })
})
