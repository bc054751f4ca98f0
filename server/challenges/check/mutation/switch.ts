import { parseSync } from 'oxc-parser'
import type { Edition, Files, TestFile } from '../../../../sandbox/index.ts'
import { isForJest } from '../is-for-jest.ts'

/**
 * How an instrumented program learns which mutant is on: the functions that the instrumenter calls ask a file of their
 * own, which is all that tells one mutant from the next. Each mutant is thus an edition of one program, and nothing has
 * to be let into the sandbox for its sake.
 */

/** Is called with the number of a mutant to choose between its code and the original. */
const isActive = 'stryMutAct_9fa48'
/** Is called with the numbers of all mutants of a place as the original is run there. */
const cover = 'stryCov_9fa48'

const switchFile = 'assay-mutant-switch.js'

/** The name of the test that tells what was run before it. */
export const reportTest = 'assay: what was run'

/**
 * The program that has all mutants in it and none on. Its files ask the switch in their first line, before they import
 * anything else: so it is there even for what is called while modules still load each other.
 */
export function switchable(instrumented: Files): Files {
  const files = Object.entries(instrumented).map(([path, text]) => [path, `${firstLine(path, text)} ${text}`])
  return { ...Object.fromEntries(files), ...mutantOff }
}

function firstLine(path: string, text: string): string {
  const specifier = JSON.stringify(`./${'../'.repeat(path.split('/').length - 1)}${switchFile}`)
  const asked = 'mutantSwitch_9fa48'
  const isEsm = !/\.c[jt]s$/.test(path) && parseSync(path, text).module.hasModuleSyntax
  return [
    isEsm ? `import * as ${asked} from ${specifier};` : `var ${asked} = require(${specifier});`,
    `function ${isActive}(id) { return id === ${asked}.on && ${asked}.count() }`,
    `function ${cover}() { if (${asked}.cover !== undefined) ${asked}.cover(arguments) }`,
  ].join(' ')
}

function switchTo(on: string, count: string, cover: string, report: string): Files {
  return {
    [switchFile]: `export const on = ${on}
export function count() { ${count}; return true }
export const cover = ${cover}
export function report() { ${report} }
`,
  }
}

const mutantOff = switchTo('-1', '', 'undefined', '')

/**
 * @param hitLimit how often the changed code may run before it throws. A change to a loop's condition may make it
 * endless, which this ends at once and always at the same place, where a time limit would take its time.
 */
export function mutantOn(id: string, hitLimit: number): Files {
  const message = `The changed code ran more than ${hitLimit} times`
  return switchTo(`${id}\nlet hits = 0`, `if (++hits > ${hitLimit}) throw new Error('${message}')`, 'undefined', '')
}

/** No mutant on; the report prints how often the code of each was run since the report before. */
const counting = switchTo(
  '-1\nconst hits = globalThis.assayMutantHits ??= []\nconst log = console.log',
  '',
  '(ids) => { for (let i = 0; i < ids.length; i++) hits[ids[i]] = (hits[ids[i]] ?? 0) + 1 }',
  `log('\\u0001mutants ' + Object.entries(hits).map(([id, n]) => id + ':' + n).join(' ')); hits.length = 0`,
)

/** An edition that tells which mutants' code a test runs; without a test, which is run as the program loads. */
export function reachOf(test: string | null): Edition {
  return { files: counting, tests: test === null ? [reportTest] : [test, reportTest] }
}

/** Reads from what a report printed how often each mutant's code was run. */
export function hitsIn(console: string): Map<string, number> {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a mark that no program prints by chance
  const [, list = ''] = /\u0001mutants (.*)/.exec(console) ?? []
  const hits = list.split(' ').filter((entry) => entry !== '')
  return new Map(hits.map((entry) => entry.split(':')).map(([id = '', count]) => [id, Number(count)]))
}

/** A script of one test, which reports. It is written for the framework that the others are, as some code depends on it. */
export function reportScript(tests: readonly TestFile[]): TestFile {
  const text = [
    isForJest(tests) ? '' : "import { test } from 'vitest'",
    `import { report } from './${switchFile}'`,
    `test('${reportTest}', () => report())`,
  ]
  return { path: 'assay-mutant-report.test.js', visibility: 'hidden', form: 'script', text: text.join('\n') }
}

/** The instrumenter names mutants by strings of digits; numbers are compared and counted much faster. */
export function withNumbers(instrumented: string): string {
  return instrumented.replace(/\b(stryMutAct_9fa48|stryCov_9fa48)\(([^()]*)\)/g, (_, name, ids: string) => {
    return `${name}(${ids.replaceAll('"', '')})`
  })
}
