import { setAbortTimer } from './abort.ts'
import { type Clock, startTime } from './clock.ts'
import { createConsole } from './console.ts'
import { installTime, replaceTemporalNow } from './date.ts'
import { define, defineLazily } from './define.ts'
import type { RunFiles } from './library.ts'
import type { OpenLibrary } from './open-library.ts'
import { createProcess } from './process.ts'
import { createRandom, createWords } from './random.ts'
import { createTimers, type TimerQueue } from './timers.ts'

export interface EnvironmentOptions {
  /** Tells the two realms of a run apart, so that they do not draw the same numbers. */
  readonly realm: 'candidate' | 'tests'
  readonly clock: Clock
  readonly queue: TimerQueue
  /** Takes a line that code printed. */
  readonly print: (line: string) => void
  readonly library: OpenLibrary
}

export interface Environment {
  /** Covers what V8 adds to a realm only as it is made from a snapshot. */
  complete(): void
  /** Starts a run: its seed decides when it starts and every random number. */
  begin(seed: string, files: RunFiles): void
  /** A built-in module of Node by its name without `node:`. */
  builtin(name: string): unknown
}

/**
 * Gives a bare realm what code expects of Node, on virtual time and seeded chance, beside what `standards.ts` puts
 * there. Before any foreign code runs.
 */
export function installEnvironment(target: Record<string, unknown>, options: EnvironmentOptions): Environment {
  const { clock, library } = options
  const format = (...args: unknown[]) =>
    args.every(isPlain) && !String(args[0]).includes('%')
      ? args.map(print).join(' ')
      : library('inspect').format(...args)
  const timers = createTimers(options.queue)
  const process = createProcess(clock, options.print)
  const chance = installChance(target)
  let runFiles: RunFiles = { paths: () => [], read: () => '' }
  const beginTime = installTime(target, clock)
  setAbortTimer(timers.functions.setTimeout)
  define(target, {
    ...timers.functions,
    global: target,
    console: createConsole(options.print, format, clock.now),
    process: process.process,
  })
  defineLazily(target, 'Buffer', () => library('node').Buffer)
  defineLazily(target, 'URL', () => library('url').URL)
  defineLazily(target, 'URLSearchParams', () => library('url').URLSearchParams)
  return {
    complete: () => replaceTemporalNow(target, clock),
    builtin: (name) => library('node').builtin(name, runFiles),
    begin(seed, files) {
      runFiles = files
      clock.set(startTime(createRandom(`${seed} start`)), false)
      chance(`${seed} ${options.realm}`)
      beginTime()
      process.begin()
      timers.begin()
    },
  }
}

/** Returns what seeds the generators. */
function installChance(target: Record<string, unknown>): (seed: string) => void {
  let random = createRandom('')
  let words = createWords('crypto')
  const getRandomValues = (view: ArrayBufferView) => {
    const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength)
    for (let at = 0; at < bytes.length; at++) bytes[at] = words() & 255
    return view
  }
  const randomUUID = () => {
    const bytes = getRandomValues(new Uint8Array(16)) as Uint8Array
    bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
    bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  }
  define(Math, { random: () => random() })
  define(target, { crypto: { getRandomValues, randomUUID } })
  return (seed) => {
    random = createRandom(seed)
    words = createWords(`${seed} crypto`)
  }
}

/** What is printed as it is, so that most output does without the part of the library that inspects objects. */
function isPlain(value: unknown): boolean {
  return typeof value !== 'object' ? typeof value !== 'function' && typeof value !== 'symbol' : value === null
}

function print(value: unknown): string {
  if (typeof value === 'bigint') return `${value}n`
  return Object.is(value, -0) ? '-0' : String(value)
}
