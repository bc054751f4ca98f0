import type { Files } from '../../../../sandbox/index.ts'

/**
 * How an instrumented program learns which mutant is on: the first line of each of its files defines the two functions
 * that the instrumenter calls, and the mutant's number stands in it. A mutant is thus a submission like any other, and
 * nothing has to be let into the sandbox for its sake.
 */

/** Is called with the number of a mutant to choose between its code and the original. */
const isActive = 'stryMutAct_9fa48'
/** Is called with the numbers of all mutants of a place as the original is run there. */
const cover = 'stryCov_9fa48'

/**
 * @param hitLimit how often the changed code may run before it throws. A change to a loop's condition may make it
 * endless, which this ends at once and always at the same place, where a time limit would take its time.
 */
export function withMutant(files: Files, id: string, hitLimit: number): Files {
  const count = `(${isActive}.hits = (${isActive}.hits | 0) + 1)`
  const limit = `if (${count} > ${hitLimit}) throw new Error('The changed code ran more than ${hitLimit} times')`
  const active = `function ${isActive}(id) { if (id !== ${id}) return false; ${limit}; return true }`
  return withFirstLine(files, `function ${cover}() {} ${active}`)
}

/** Prints the mutants whose code is run, and roughly how often: at the first time, the 16th, the 256th. */
export function withCoverage(files: Files, mutants: number): Files {
  const state = `const hits = (${cover}.hits ??= new Uint32Array(${mutants})), log = (${cover}.log ??= console.log)`
  const isPower = '(n & (n - 1)) === 0 && Math.clz32(n) % 4 === 3'
  const each = `const id = arguments[i], n = ++hits[id]; if (${isPower}) log('${mark}' + id + ' ' + n)`
  const covered = `function ${cover}() { ${state}; for (let i = 0; i < arguments.length; i++) { ${each} } }`
  return withFirstLine(files, `function ${isActive}() { return false } ${covered}`)
}

/** The next power of 16 was not printed, so a mutant's code ran fewer times than this many times what is told. */
export const hitPrecision = 16

const mark = '\\u0001mutant '

/** Reads from the console text of a run how often each mutant's code was run. */
export function hitsIn(console: string): Map<string, number> {
  const hits = new Map<string, number>()
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a mark that no program prints by chance
  for (const [, id = '', count = ''] of console.matchAll(/\u0001mutant (\d+) (\d+)/g)) hits.set(id, Number(count))
  return hits
}

/** The instrumenter names mutants by strings of digits; numbers are compared and counted much faster. */
export function withNumbers(instrumented: string): string {
  return instrumented.replace(/\b(stryMutAct_9fa48|stryCov_9fa48)\(([^()]*)\)/g, (_, name, ids: string) => {
    return `${name}(${ids.replaceAll('"', '')})`
  })
}

function withFirstLine(files: Files, line: string): Files {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, `${line} ${text}`]))
}
