import { expect, test } from 'vitest'
import { Probes } from './probes.ts'

const cpuMs = new Map([
  ['quick', 1],
  ['other', 1],
  ['heavy', 50],
])

test('tries first what rejected the last mutants, as far as it is cheap', () => {
  const probes = new Probes(cpuMs)
  expect([...probes.tests]).toEqual([])
  for (const test of ['heavy', 'quick', 'other', 'quick']) probes.noteKill(test)
  expect([...probes.tests]).toEqual(['quick', 'other'])
  expect([...probes.others(probes.tests)]).toEqual(['heavy'])
})

test('tries one at least', () => {
  const probes = new Probes(cpuMs)
  probes.noteKill('heavy')
  expect([...probes.tests]).toEqual(['heavy'])
})
