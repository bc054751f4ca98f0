import type { TestResult, Verdict } from '../../sandbox/index.ts'
import type { CandidateRun, TestOutcome } from '../shared/attempts.ts'

/** A run as its author sees it: visible tests and their own alone, field by field. */
export function toCandidateRun(run: {
  id: string
  challenge: string
  wallMs: number
  visible: Verdict
  /** Null where none of their own ran. */
  own: Verdict | null
}): CandidateRun {
  const { id, challenge, wallMs, visible, own } = run
  const tests = visible.tests.filter(({ visibility }) => visibility === 'visible')
  return {
    id,
    challenge,
    language: visible.language,
    status: visible.status,
    message: messageOf(visible),
    tests: tests.map(toTestOutcome),
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: tests.filter(({ status }) => status !== 'passed').length,
    console: [visible.console, own?.console ?? ''].filter((text) => text !== '').join('\n'),
    cpuMs: visible.cpuMs + (own?.cpuMs ?? 0),
    wallMs,
    own: own?.tests.map(toTestOutcome) ?? [],
    ownFault: own && messageOf(own),
  }
}

function messageOf({ status, message }: Verdict): string | null {
  return status === 'platform-error' ? ourFault : message
}

export const ourFault = 'Something went wrong on our side; your code is not to blame. Run again.'

export function toTestOutcome({ name, group, status, message, console, cpuMs }: TestResult): TestOutcome {
  return { name, group, status, message, console, cpuMs }
}
