import { posix } from 'node:path'
import type { TestFile, TestVisibility } from '../../../sandbox/index.ts'
import { looksLikeCases, parseCasesFile } from './cases-file.ts'
import { textFiles } from './parse-languages.ts'
import { errorAt, type Report, warningAt } from './problem.ts'
import { type ChallengeSource, filesBelow } from './source.ts'

const script = /\.(test|spec)\.[cm]?[jt]sx?$/

/** Reads tests/visible and tests/hidden: cases, scripts, and whatever scripts need beside them. */
export function parseTests(source: ChallengeSource, report: Report): TestFile[] {
  const tests = [...testsIn(source, 'visible', report), ...testsIn(source, 'hidden', report)]
  warnOfStrayTests(source, report)
  if (!holdsTests(source, 'hidden')) {
    const mend = 'holds no test; put a cases file (`*.yaml`) or a script (`*.test.ts`, `*.test.js`) there'
    report(errorAt('tests/hidden/', null, mend))
  }
  if (!holdsTests(source, 'visible')) {
    report(warningAt('tests/visible/', null, 'holds no test; the candidate has nothing to run'))
  }
  reportRepeatedCases(tests, report)
  return tests
}

function testsIn(source: ChallengeSource, visibility: TestVisibility, report: Report): TestFile[] {
  const folder = `tests/${visibility}`
  const tests: TestFile[] = []
  for (const [path, text] of Object.entries(textFiles(source, folder, report)).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (script.test(path)) {
      tests.push({ path, visibility, form: 'script', text })
    } else if (isCasesFile(path, text)) {
      const suite = parseCasesFile(`${folder}/${path}`, text, report)
      if (suite !== null) tests.push({ path, visibility, form: 'cases', suite })
    } else {
      tests.push({ path, visibility, form: 'support', text })
    }
  }
  return tests
}

/** In a folder of its own, YAML without any key of a cases file is data for the scripts. */
function isCasesFile(path: string, text: string): boolean {
  return /\.ya?ml$/.test(path) && (!path.includes('/') || looksLikeCases(text))
}

/** Looks at the files, so that a faulty cases file is not called missing besides. */
function holdsTests(source: ChallengeSource, visibility: TestVisibility): boolean {
  return Object.entries(filesBelow(source, `tests/${visibility}`)).some(
    ([path, file]) => script.test(path) || ('text' in file && isCasesFile(path, file.text)),
  )
}

/** Within one file parseCasesFile looks; here two files that share a group. */
function reportRepeatedCases(tests: readonly TestFile[], report: Report): void {
  const seen = new Map<string, string>()
  for (const test of tests) {
    if (test.form !== 'cases') continue
    const file = `tests/${test.visibility}/${test.path}`
    for (const { name } of test.suite.cases) {
      const fullName = `${test.suite.group} > ${name}`
      const key = `${test.visibility} ${fullName}`
      const before = seen.get(key)
      if (before === undefined) seen.set(key, file)
      else if (before !== file)
        report(errorAt(file, null, `the case \`${fullName}\` is in ${before} too; names must differ`))
    }
  }
}

function warnOfStrayTests(source: ChallengeSource, report: Report): void {
  for (const path of Object.keys(filesBelow(source, 'tests'))) {
    if (/^(visible|hidden)\//.test(path)) continue
    const mend = `stands in neither tests/visible nor tests/hidden and is not run; move it to tests/hidden/${posix.basename(path)}`
    report(warningAt(`tests/${path}`, null, mend))
  }
}
