import { fileURLToPath } from 'node:url'
import type { RunnableChallenge } from '../../challenge.ts'
import type { RunRequest, Sandbox, SandboxOptions } from '../../sandbox.ts'
import type { Verdict } from '../../verdict.ts'
import type { Enclosure } from '../launch.ts'
import { openSandbox } from '../open-sandbox.ts'
import type { Move } from './puppet.ts'

export type Moves = Readonly<Record<string, readonly Move[]>>

const PUPPET = fileURLToPath(new URL('./puppet.ts', import.meta.url))

export function openPuppets(options: SandboxOptions = {}, enclosures?: readonly Enclosure[]): Promise<Sandbox> {
  return openSandbox(PUPPET, options, enclosures)
}

/** A challenge of four hidden tests, "one" to "four"; a puppet passes each, unless told otherwise. */
export const puppetChallenge: RunnableChallenge = {
  slug: 'puppet',
  hash: 'puppet',
  files: {},
  reference: {},
  tests: [{ path: 'numbers.test.ts', visibility: 'hidden', form: 'script', text: 'one\ntwo\nthree\nfour' }],
  locked: [],
  limits: { cpuMs: 300, memoryMb: 64, outputKb: 64 },
  weights: {},
}

export function puppetRun(moves: Moves, options: Partial<RunRequest> = {}): RunRequest {
  return {
    challenge: puppetChallenge,
    language: 'typescript',
    submission: { 'moves.json': JSON.stringify(moves) },
    tests: 'hidden',
    ...options,
  }
}

/** What the tests came to, in order, as `name status`. */
export function outcomes(verdict: Verdict): string[] {
  return verdict.tests.map((test) => `${test.name} ${test.status}`)
}
