import { expect, test } from 'vitest'
import { mayOpen, tabsFor } from './tabs.ts'

test.each([
  ['recruiter', '/assessments/1/board', true],
  ['recruiter', '/attempts/1/report', true],
  ['recruiter', '/attempts/1', false],
  ['recruiter', '/attempts', false],
  ['author', '/library/some-slug', true],
  ['author', '/attempts/1/report', false],
  ['reviewer', '/attempts/1/playback', true],
  ['reviewer', '/people', false],
  ['reviewer', '/account', true],
] as const)('%s, %s: %s', (role, path, may) => {
  expect(mayOpen(role, path)).toBe(may)
})

test('an admin opens everything that has a tab', () => {
  expect(tabsFor('admin').every(({ to }) => mayOpen('admin', to))).toBe(true)
  expect(tabsFor('recruiter').map(({ label }) => label)).toEqual(['Assessments'])
})
