import { basename, relative } from 'node:path'
import { styleText } from 'node:util'
import type { ChallengeReport } from '../challenges/check/check-challenge.ts'
import { failedHidden, isOwnFault, type ProofRun } from '../challenges/check/running/judge-run.ts'
import { hasErrors, type Problem, problemText } from '../challenges/format/problem.ts'
import { callerDirectory } from './caller-directory.ts'
import { mutationText } from './mutation-text.ts'

/** One challenge as a person reads it: how each of its solutions fared, what its tests let through, every problem. */
export function reportText(report: ChallengeReport): string {
  const mark = hasErrors(report.problems) ? styleText('red', '✗') : styleText('green', '✓')
  const below = relative(callerDirectory(), report.folder)
  const kept = report.checkedAt === undefined ? '' : styleText('dim', `  unchanged since ${minuteOf(report.checkedAt)}`)
  return [
    `${mark} ${styleText('bold', basename(report.folder))}  ${report.challenge?.title ?? ''}${kept}`,
    ...report.runs.map(runLine),
    ...mutationText(report),
    ...report.problems.map((problem) => problemLine(below === '' ? '' : `${below}/`, problem)),
  ].join('\n')
}

/** 2026-03-05 08:12 UTC. */
function minuteOf(time: string): string {
  return `${time.slice(0, 16).replace('T', ' ')} UTC`
}

function runLine(run: ProofRun): string {
  const { folder, verdict } = run
  const score = isOwnFault(run) ? 'not run' : (verdict.score?.toFixed(2) ?? verdict.status)
  const [first, ...others] = failedHidden(verdict).map((test) => test.name)
  const more = others.length === 0 ? '' : ` and ${others.length} more`
  const failed = first === undefined ? '' : `  fails ${first}${more}`
  const same = run.sameAs === undefined ? '' : `  the same program as in ${run.sameAs}`
  return `    ${score.padStart(6)}  ${folder}${styleText('dim', same === '' ? failed : same)}`
}

function problemLine(prefix: string, problem: Problem): string {
  const label = problem.severity === 'error' ? styleText('red', 'error') : styleText('yellow', 'warning')
  return `    ${label} ${prefix}${problemText(problem).replaceAll('\n', '\n      ')}`
}

export function summaryText(reports: readonly ChallengeReport[]): string {
  const count = (severity: Problem['severity']) =>
    reports.flatMap(({ problems }) => problems).filter((problem) => problem.severity === severity).length
  return `\n${plural(reports.length, 'challenge')}, ${plural(count('error'), 'error')}, ${plural(count('warning'), 'warning')}`
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** The same for programs; version 1. */
export function reportJson(reports: readonly ChallengeReport[]): object {
  return {
    version: 1,
    ok: reports.every(({ problems }) => !hasErrors(problems)),
    challenges: reports.map(({ folder, challenge, problems, runs, mutation, checkedAt }) => ({
      folder,
      slug: basename(folder),
      hash: challenge?.hash ?? null,
      title: challenge?.title ?? null,
      ok: !hasErrors(problems),
      checkedAt: checkedAt ?? null,
      problems,
      runs: runs.map(({ language, role, folder: solution, verdict, sameAs }) => ({
        language,
        sameAs: sameAs ?? null,
        role,
        folder: solution,
        status: verdict.status,
        score: verdict.score,
        passed: verdict.passed,
        failed: verdict.failed,
        failedHidden: failedHidden(verdict).map((test) => test.name),
      })),
      mutation,
    })),
  }
}
