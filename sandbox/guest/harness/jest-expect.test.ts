import { expect, it } from 'vitest'
import { runScript } from './testing.ts'

const submission = {
  'shop.js': `export class Refused extends Error { constructor(message, reason) { super(message); this.name = 'Refused'; this.reason = reason } }
    export const refuse = (message) => { throw new Refused(message, 1) }
    export const later = (value) => new Promise((resolve) => setTimeout(resolve, 10, value))`,
}

const comparisons = `
  import { Refused, refuse } from './shop'
  it('thrown', () => { expect(() => refuse('no')).toThrow(new Error('no')) })
  it('thrown otherwise', () => { expect(() => refuse('no')).toThrow(new Error('never')) })
  it('message', () => { expect(() => refuse('no')).toThrow({ message: 'no' }) })
  it('other message', () => { expect(() => refuse('no')).toThrow({ message: 'never' }) })
  it('equal', () => { expect([new Refused('no', 1)]).toEqual([new Error('no')]) })
  it('strictly equal', () => { expect(new Refused('no', 1)).toStrictEqual(new Error('no')) })
  it('same class', () => { expect(new Refused('no', 1)).toStrictEqual(new Refused('no', 2)) })
  it('rejected', async () => { await expect(Promise.reject(new Refused('no', 1))).rejects.toEqual(new Error('no')) })
  it('function', async () => { await expect(async () => 1).resolves.toBe(1) })`

function passing(script: string): readonly string[] {
  const { tests } = runScript(submission, script)
  return tests.filter(({ status }) => status === 'passed').map(({ name }) => name)
}

it('compares errors by their message where a file is written for Jest', () => {
  expect(passing(comparisons)).toEqual(['thrown', 'message', 'equal', 'same class', 'rejected', 'function'])
})

it('compares errors in full where it is written for Vitest', () => {
  expect(passing(`import { expect, it } from 'vitest'\n${comparisons}`)).toEqual([])
})

const forgotten = `
  import { later } from './shop'
  it('at once', () => { expect(Promise.resolve(1)).resolves.toBe(2) })
  it('late', () => { expect(later(1)).resolves.toBe(2) })
  it('next', async () => { await later(1) })`

it('lets an assertion that nobody waits for go when a file is written for Jest, unless it ends at once', () => {
  expect(passing(forgotten)).toEqual(['late', 'next'])
})

it('waits for an assertion that nobody waits for where a file is written for Vitest', () => {
  expect(passing(`import { expect, it } from 'vitest'\n${forgotten}`)).toEqual(['next'])
})

it('has arrayOf', () => {
  expect(
    passing(`
      it('holds', () => { expect([1, 2]).toEqual(expect.arrayOf(expect.any(Number))) })
      it('does not', () => { expect([1, 'a']).toEqual(expect.arrayOf(expect.any(Number))) })
      it('inverse', () => { expect([1, 'a']).toEqual(expect.not.arrayOf(expect.any(Number))) })`),
  ).toEqual(['holds', 'inverse'])
})
