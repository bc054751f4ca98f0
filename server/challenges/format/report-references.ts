import type { Language } from '../../../sandbox/index.ts'
import { closest, didYouMean } from '../../text/closest.ts'
import type { CodeChallenge } from './challenge.ts'
import { moduleFile } from './paths.ts'
import { errorAt, type Report, warningAt } from './problem.ts'
import type { YamlFile } from './yaml-file.ts'

type Code = Pick<CodeChallenge, 'languages' | 'files' | 'reference' | 'tests' | 'locked' | 'weights'>

/** Names in challenge.yaml and in cases that must lead somewhere: locked files, groups, modules. */
export function reportReferences(file: string, yaml: YamlFile, code: Code, report: Report): void {
  reportLocked(file, yaml, code, report)
  reportWeights(file, yaml, code, report)
  reportModules(code, report)
  reportShadowedFiles(code, report)
  for (const language of code.languages) warnOfLockedSolutions(code, language, report)
}

function reportLocked(file: string, yaml: YamlFile, { locked, languages, files }: Code, report: Report): void {
  const paths = new Set(languages.flatMap((language) => Object.keys(files[language] ?? {})))
  locked.forEach((path, index) => {
    if (paths.has(path)) return
    const line = yaml.lineOf(['locked', index])
    const isFolder = [...paths].some((other) => other.startsWith(`${path.replace(/\/$/, '')}/`))
    const mend = isFolder ? 'is a folder; name the files in it' : `is not among the files${didYouMean(path, paths)}`
    report(errorAt(file, line, `the locked file \`${path}\` ${mend}`))
  })
}

/** Groups of scripts show only when a script is parsed, which lintChallenge does; without scripts all are known here. */
function reportWeights(file: string, yaml: YamlFile, { weights, tests }: Code, report: Report): void {
  const groups = new Set(tests.flatMap((test) => (test.form === 'cases' ? [test.suite.group] : [])))
  const complete = tests.every((test) => test.form !== 'script')
  for (const [group, weight] of Object.entries(weights)) {
    const line = yaml.lineOfKey(['weights'], group)
    if (weight === 0)
      report(warningAt(file, line, `tests of \`${group}\` count for nothing; visible tests do that too`))
    if (!complete || groups.has(group)) continue
    report(warningAt(file, line, `no test is in the group \`${group}\`${didYouMean(group, groups)}`))
  }
}

function reportModules({ languages, reference, tests }: Code, report: Report): void {
  for (const test of tests) {
    if (test.form !== 'cases') continue
    for (const language of languages) {
      const paths = Object.keys(reference[language] ?? {})
      if (paths.length === 0 || moduleFile(test.suite.module, paths) !== null) continue
      const bare = paths.map((path) => path.replace(/\.[^./]+$/, ''))
      const near = closest(test.suite.module, bare)
      const message = `the reference in ${language} has no module \`${test.suite.module}\``
      report(
        errorAt(
          `tests/${test.visibility}/${test.path}`,
          null,
          near ? `${message}; did you mean \`${near}\`?` : message,
        ),
      )
    }
  }
}

/** Such a file never reaches the sandbox: the test takes its place. */
function reportShadowedFiles({ languages, files, tests }: Code, report: Report): void {
  const taken = new Map(tests.map((test) => [test.path, `tests/${test.visibility}/${test.path}`]))
  for (const language of languages) {
    for (const path of Object.keys(files[language] ?? {})) {
      const test = taken.get(path)
      if (test) report(warningAt(`files/${language}/${path}`, null, `stands where ${test} is put; rename one of them`))
    }
  }
}

function warnOfLockedSolutions({ locked, files, reference }: Code, language: Language, report: Report): void {
  for (const path of locked) {
    const given = files[language]?.[path]
    if (given === undefined || given === reference[language]?.[path]) continue
    report(warningAt(`solution/${language}/${path}`, null, 'changes a locked file; no candidate can do that'))
  }
}
