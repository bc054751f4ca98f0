import { expect, it } from 'vitest'
import { runScript, runSuites } from './testing.ts'

const radio = {
  'speaker.js': `export default class Speaker { get volume() { return this.level() } level() { throw new Error('loud') } say() { throw new Error('loud') } }`,
  'radio.js': `import Speaker from './speaker'
    export class Radio { constructor() { this.speaker = new Speaker() } play(song) { return this.speaker.say(song) } }`,
}

it('lets new be applied to a mock of any implementation', () => {
  const { outcomes } = runScript(
    { 'build.js': 'export const build = (Type, ...args) => new Type(...args)' },
    `import { build } from './build'
    it('arrow', () => { expect(build(jest.fn((size) => ({ size })), 3)).toEqual({ size: 3 }) })
    it('value', () => { expect(build(jest.fn().mockReturnValue({ a: 1 }))).toEqual({ a: 1 }) })
    it('once', () => {
      const Type = jest.fn(() => ({ later: true })).mockImplementationOnce(() => ({ first: true }))
      expect([build(Type), build(Type)]).toEqual([{ first: true }, { later: true }])
    })
    it('instance', () => {
      const Type = jest.fn(function (size) { this.size = size })
      const made = build(Type, 4)
      expect(made).toBeInstanceOf(Type)
      expect(Type.mock.instances).toEqual([{ size: 4 }])
    })
    it('gives back what it got', () => {
      const arrow = () => 1
      expect(jest.fn(arrow).getMockImplementation()).toBe(arrow)
      expect(jest.fn().getMockImplementation()).toBeUndefined()
    })
    it('a date', () => {
      jest.spyOn(global, 'Date').mockImplementation(() => ({ day: 1 }))
      expect(build(Date)).toEqual({ day: 1 })
      jest.restoreAllMocks()
      expect(build(Date)).toBeInstanceOf(Date)
    })`,
  )
  expect(Object.entries(outcomes).filter(([, outcome]) => outcome !== 'passed')).toEqual([])
  expect(Object.keys(outcomes)).toHaveLength(6)
})

it('mocks a class of the submission, by itself or by an arrow function', () => {
  const { outcomes } = runSuites(radio, {
    'automatic.test.js': `import Speaker from './speaker'
      import { Radio } from './radio'
      jest.mock('./speaker')
      it('automatic', () => {
        new Radio().play('song')
        expect(Speaker.mock.instances[0].say).toHaveBeenCalledWith('song')
        Speaker.mockImplementation(() => ({ say: () => 'said' }))
        expect(new Radio().play('song')).toBe('said')
      })`,
    'arrow.test.js': `import Speaker from './speaker'
      import { Radio } from './radio'
      const mockSay = jest.fn()
      jest.mock('./speaker', () => jest.fn().mockImplementation(() => ({ say: mockSay })))
      it('arrow', () => {
        new Radio().play('song')
        expect(Speaker).toHaveBeenCalledTimes(1)
        expect(mockSay).toHaveBeenCalledWith('song')
      })`,
  })
  expect(outcomes).toEqual({ automatic: 'passed', arrow: 'passed' })
})

it('silences a spy that has no implementation or has been reset', () => {
  const { outcomes } = runScript(
    { 'clock.js': `export const clock = { now: () => 5, rate: 1 }` },
    `import { clock } from './clock'
    it('silent', () => {
      const spy = jest.spyOn(clock, 'now').mockImplementation()
      expect(clock.now()).toBeUndefined()
      spy.mockRestore()
      expect(clock.now()).toBe(5)
    })
    it('reset', () => {
      jest.spyOn(clock, 'now')
      expect(jest.spyOn(clock, 'now')()).toBe(5)
      jest.resetAllMocks()
      expect(clock.now()).toBeUndefined()
      jest.restoreAllMocks()
      expect(clock.now()).toBe(5)
    })
    it('property', () => {
      jest.replaceProperty(clock, 'rate', 2).replaceValue(3)
      expect(clock.rate).toBe(3)
      jest.restoreAllMocks()
      expect(clock.rate).toBe(1)
    })`,
  )
  expect(outcomes).toEqual({ silent: 'passed', reset: 'passed', property: 'passed' })
})
