import type { TestResult, Verdict } from '../../sandbox/index.ts'
import type { CandidateRun, TestOutcome } from '../shared/attempts.ts'

/** A run as its author sees it: visible tests alone, field by field. */
export function toCandidateRun(run: { id: string; challenge: string; wallMs: number; verdict: Verdict }): CandidateRun {
  const { id, challenge, wallMs, verdict } = run
  const tests = verdict.tests.filter(({ visibility }) => visibility === 'visible')
  return {
    id,
    challenge,
    language: verdict.language,
    status: verdict.status,
    message: verdict.status === 'platform-error' ? ourFault : verdict.message,
    tests: tests.map(toTestOutcome),
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: tests.filter(({ status }) => status !== 'passed').length,
    console: verdict.console,
    cpuMs: verdict.cpuMs,
    wallMs,
  }
}

const ourFault = 'Something went wrong on our side; your code is not to blame. Run again.'

export function toTestOutcome({ name, group, status, message, console, cpuMs }: TestResult): TestOutcome {
  return { name, group, status, message, console, cpuMs }
}
