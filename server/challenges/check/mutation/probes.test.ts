import { expect, test } from 'vitest'
import { Probes } from './probes.ts'

const cpuMs = new Map([
  ['quick', 1],
  ['other', 1],
  ['heavy', 50],
  ['third', 1],
])

test('tries first what rejected the last mutants, as far as it is cheap', () => {
  const probes = new Probes(cpuMs, new Set(cpuMs.keys()))
  expect([...probes.next()]).toEqual([])
  for (const test of ['heavy', 'quick', 'other', 'quick']) probes.noteKill(test)
  expect([...probes.next()]).toEqual(['quick', 'other'])
  expect(probes.others(new Set(['quick']))).toEqual([new Set(['other', 'third']), new Set(['heavy'])])
  expect(probes.others(new Set(cpuMs.keys()))).toEqual([])
})

test('gives every test a turn that nothing has needed yet', () => {
  const probes = new Probes(cpuMs, new Set(['heavy']))
  probes.noteKill('heavy')
  expect([...probes.next()]).toEqual(['heavy', 'quick', 'other', 'third'])
  probes.noteKill('other')
  expect([...probes.open]).toEqual(['quick', 'third'])
  expect([...probes.next()]).toEqual(['other', 'quick', 'third'])
})
