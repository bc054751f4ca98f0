import { styleText } from 'node:util'
import type { TestResult, Verdict } from '../../sandbox/index.ts'

const mark = { passed: '✓', failed: '✗', timeout: '◷', memory: '✗', output: '✗', crashed: '✗' } as const

/** A verdict as a person reads it in a terminal: a line a test, what went wrong beneath the failed ones, the score. */
export function verdictText(verdict: Verdict): string {
  const lines = verdict.tests.flatMap(testLines)
  if (verdict.message !== null) lines.push(...indented(verdict.message))
  if (verdict.console !== '') lines.push('', styleText('dim', 'Console'), ...indented(verdict.console))
  return [...lines, '', closingLine(verdict)].join('\n')
}

function closingLine({ challenge, language, status, score, passed, failed, cpuMs, peakMemoryMb }: Verdict): string {
  const outcome = score === null ? status : `${score} of 100`
  const color = score === 100 ? 'green' : status === 'graded' ? 'yellow' : 'red'
  const facts = [`${passed} passed`, `${failed} failed`, `${cpuMs.toFixed(1)} ms CPU`, `${peakMemoryMb.toFixed(1)} MiB`]
  return `${challenge.slug} (${language}): ${styleText(['bold', color], outcome)}  ${styleText('dim', facts.join(', '))}`
}

function testLines(test: TestResult): string[] {
  const passed = test.status === 'passed'
  const notes = [
    test.status === 'passed' || test.status === 'failed' ? '' : test.status,
    test.visibility === 'visible' ? 'visible' : '',
    test.weight > 1 ? `weighs ${test.weight}` : '',
    `${test.cpuMs.toFixed(1)} ms`,
  ]
  const note = styleText('dim', notes.filter((part) => part !== '').join(', '))
  const line = `${styleText(passed ? 'green' : 'red', mark[test.status])} ${test.name}  ${note}`
  return test.message === null ? [line] : [line, ...indented(test.message)]
}

function indented(text: string): string[] {
  return text.split('\n').map((line) => `    ${coloredDifference(line)}`)
}

function coloredDifference(line: string): string {
  if (/^\s*[-+] /.test(line)) return styleText(line.trimStart().startsWith('+') ? 'red' : 'green', line)
  return line
}
