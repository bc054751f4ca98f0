import { basename } from 'node:path'
import { Readable } from 'node:stream'
import { createSandbox, type Sandbox } from '../../sandbox/index.ts'
import { type ChallengeReport, checkChallenge, type OnProgress } from '../challenges/check/check-challenge.ts'
import { keptReport } from '../challenges/check/kept-report.ts'
import { isOwnFault } from '../challenges/check/running/judge-run.ts'
import { hasErrors } from '../challenges/format/problem.ts'
import { namedChallengeFolders } from './challenge-folders.ts'
import { reportJson, reportText, summaryText } from './check-report.ts'
import { inOrder } from './in-order.ts'
import { print } from './output.ts'
import { CheckProgress } from './progress.ts'
import { watchFolders } from './watch-folders.ts'
import { exitCode, WrongUseError } from './wrong-use.ts'

export interface CheckOptions {
  readonly json?: boolean
  readonly watch?: boolean
  /** False: what was found before is not asked for, and what is found now not kept. Default: true. */
  readonly cache?: boolean
}

/** `assay challenge check`: reports on each challenge as soon as it is checked, and returns the exit code. */
export async function check(named: readonly string[], options: CheckOptions): Promise<number> {
  const folders = await namedChallengeFolders(named)
  refuseSharedSlugs(folders)
  const sandbox = await createSandbox()
  try {
    const reports = await checkAll(folders, sandbox, options)
    if (!options.watch) return codeOf(reports)
    for await (const changed of watchFolders(folders)) await checkAll(changed, sandbox, options)
    return exitCode.done
  } finally {
    await sandbox.close()
  }
}

/** Challenges that are checked at the same time: while one waits for its last run, the other keeps the sandbox busy. */
const width = 2

async function checkAll(
  folders: readonly string[],
  sandbox: Sandbox,
  options: CheckOptions,
): Promise<readonly ChallengeReport[]> {
  const progress = new CheckProgress(folders.length)
  const reportOn = (folder: string, onProgress: OnProgress) => {
    const check = () => checkChallenge(folder, sandbox, onProgress)
    return options.cache === false ? check() : keptReport(folder, check)
  }
  const reports: ChallengeReport[] = []
  const checks = inOrder(Readable.from(folders), width, (folder: string) =>
    reportOn(folder, (...step) => progress.show(basename(folder), ...step)).then(
      (report) => () => report,
      // Thrown where the results are read, so that those before it are still printed.
      (error: unknown) => () => {
        throw error
      },
    ),
  )
  for await (const result of checks) {
    progress.clear()
    const report: ChallengeReport = result()
    reports.push(report)
    if (!options.json) await print(reportText(report))
  }
  progress.clear()
  await print(options.json ? JSON.stringify(reportJson(reports)) : summaryText(reports))
  return reports
}

function codeOf(reports: readonly ChallengeReport[]): number {
  if (reports.some(({ runs }) => runs.some((run) => run.verdict.status === 'platform-error' && !isOwnFault(run)))) {
    return exitCode.platformError
  }
  return reports.some(({ problems }) => hasErrors(problems)) ? exitCode.faults : exitCode.done
}

/** The folder's name is what assessments and journals call a challenge by. */
function refuseSharedSlugs(folders: readonly string[]): void {
  const first = new Map<string, string>()
  for (const folder of folders) {
    const slug = basename(folder)
    const other = first.get(slug)
    if (other !== undefined) {
      throw new WrongUseError(`${other} and ${folder} have one slug, ${slug}; rename one of the folders.`)
    }
    first.set(slug, folder)
  }
}
