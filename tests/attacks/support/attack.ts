import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  createSandbox,
  type Files,
  type Limits,
  type RunnableChallenge,
  type Sandbox,
  type TestStatus,
  type Verdict,
} from '../../../sandbox/index.ts'

/** An honest submission; an attack takes its place in part or in all. */
const HONEST = `
export function add(a: number, b: number): number { return a + b }
export function attack(): unknown { return 'done' }
`

const SUITE = `
import { expect, test } from 'vitest'
import { add, attack } from './victim'

test('before', () => { expect(add(1, 2)).toBe(3) })
test('attack', async () => { expect(await attack()).toBe('done') })
test('after', () => { expect(add(2, 2)).toBe(4) })
`

const CHALLENGE: RunnableChallenge = {
  slug: 'victim',
  hash: 'victim',
  files: { 'victim.ts': HONEST },
  reference: { 'victim.ts': HONEST },
  tests: [{ path: 'victim.test.ts', visibility: 'hidden', form: 'script', text: SUITE }],
  locked: [],
  limits: { cpuMs: 300, memoryMb: 48, outputKb: 16 },
  weights: {},
}

export interface Attack {
  readonly name: string
  /** The body of `attack`, called in the second of three tests. */
  readonly body?: string
  /** Code at the top level of the module. */
  readonly top?: string
  /** The whole submission instead. */
  readonly files?: Files
  readonly expect: Outcome
}

/**
 * What the test called `attack` comes to, while those before and after it pass; or what the whole run comes to. More
 * than one status where V8's build or the machine decides which limit is met first.
 */
export type Outcome = TestStatus | readonly TestStatus[] | 'compile-error' | 'nothing passes'

/** Registers a test for each attack: exactly that outcome, and then an honest run that is right. */
export function describeAttacks(family: string, attacks: readonly Attack[], limits: Partial<Limits> = {}): void {
  const challenge = { ...CHALLENGE, limits: { ...CHALLENGE.limits, ...limits } }
  const run = (submission: Files) => sandbox.run({ challenge, language: 'typescript', submission, tests: 'hidden' })
  let sandbox: Sandbox
  describe(family, () => {
    beforeAll(async () => {
      sandbox = await createSandbox({ children: 1 })
      await expectHonestRun(run)
    })
    afterAll(() => sandbox?.close())

    test.each(attacks)('$name', { timeout: 60_000 }, async (attack) => {
      check(attack.expect, await run(filesOf(attack)))
      await expectHonestRun(run)
    })
  })
}

function filesOf({ body, top = '', files }: Attack): Files {
  if (files) return files
  const attack = body === undefined ? '' : `export async function attack(): Promise<unknown> {\n${body}\n}`
  return { 'victim.ts': `export function add(a: number, b: number): number { return a + b }\n${attack}\n${top}` }
}

function check(outcome: Outcome, verdict: Verdict): void {
  const statuses = verdict.tests.map(({ name, status }) => `${name} ${status}`)
  if (outcome === 'compile-error') {
    expect({ status: verdict.status, score: verdict.score }, String(verdict.message)).toEqual({
      status: outcome,
      score: 0,
    })
  } else if (outcome === 'nothing passes') {
    expect({ passed: verdict.passed, score: verdict.score }).toEqual({ passed: 0, score: 0 })
  } else {
    const allowed = [outcome].flat().map((status) => ['before passed', `attack ${status}`, 'after passed'])
    expect(allowed, `${statuses.join(', ')}; ${verdict.tests[1]?.message}`).toContainEqual(statuses)
  }
}

async function expectHonestRun(run: (submission: Files) => Promise<Verdict>): Promise<void> {
  const verdict = await run({ 'victim.ts': HONEST })
  expect({ status: verdict.status, score: verdict.score, message: verdict.message }).toEqual({
    status: 'graded',
    score: 100,
    message: null,
  })
}
