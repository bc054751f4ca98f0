import { expect, test } from 'vitest'
import type { Mark } from './marks.ts'
import { Player } from './player.ts'
import { stepsOf } from './steps.ts'

const entries = [1_000, 2_000, 602_000].map((at) => ({ at, event: 'focus' as const }))
const steps = stepsOf([{ number: 0, documents: [], entries }])
const mark = (kind: Mark['kind'], at: number): Mark => ({ id: `${kind} ${at}`, kind, at, challenge: 'a', text: kind })
const marks = [mark('paste', 1_000), mark('run', 2_000), mark('run', 602_000), mark('submission', 610_000)]
const create = (at = 0) => new Player({ steps, marks, endMs: 700_000, at })
const placeOf = (player: Player) => player.state.get().at

test('goes on at its speed, past idle time quickly, and stops at the end', () => {
  const player = create()
  player.advance(1_000)
  expect(placeOf(player)).toBe(0)
  player.toggle()
  player.setSpeed(2)
  player.advance(1_000)
  expect(placeOf(player)).toBe(2_000)
  player.advance(1_500)
  expect(placeOf(player)).toBe(602_000)
  player.foldIdle(false)
  player.advance(1_000)
  expect(placeOf(player)).toBe(604_000)
  player.advance(1_000_000)
  expect(player.state.get()).toMatchObject({ at: 700_000, isPlaying: false })
  player.toggle()
  expect(player.state.get()).toMatchObject({ at: 0, isPlaying: true })
})

test('jumps to marks of a kind, and stays where there is none', () => {
  const player = create(1_500)
  const places = [
    () => player.jump(1, 'run'),
    () => player.jump(1, 'run'),
    () => player.jump(1, 'run'),
    () => player.jump(1),
    () => player.jump(1),
    () => player.jump(-1, 'paste'),
    () => player.jump(-1),
  ].map((jump) => {
    jump()
    return placeOf(player)
  })
  expect(places).toEqual([2_000, 602_000, 602_000, 610_000, 610_000, 1_000, 1_000])
})

test('steps from change to change', () => {
  const player = create()
  const places = ([1, 1, 1, 1, -1, -1, -1, -1] as const).map((direction) => {
    player.step(direction)
    return placeOf(player)
  })
  expect(places).toEqual([1_000, 2_000, 602_000, 700_000, 2_000, 1_000, 0, 0])
})

test('a place beyond the end is the end', () => {
  expect(placeOf(create(9_999_999))).toBe(700_000)
  expect(placeOf(create(-5))).toBe(0)
})
