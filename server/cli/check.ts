import { basename } from 'node:path'
import { createSandbox, type Sandbox } from '../../sandbox/index.ts'
import { type ChallengeReport, checkChallenge } from '../challenges/check/check-challenge.ts'
import { isOwnFault } from '../challenges/check/running/judge-run.ts'
import { hasErrors } from '../challenges/format/problem.ts'
import { namedChallengeFolders } from './challenge-folders.ts'
import { reportJson, reportText, summaryText } from './check-report.ts'
import { print } from './output.ts'
import { ProgressLine } from './progress-line.ts'
import { watchFolders } from './watch-folders.ts'
import { exitCode, WrongUseError } from './wrong-use.ts'

export interface CheckOptions {
  readonly json?: boolean
  readonly watch?: boolean
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

async function checkAll(
  folders: readonly string[],
  sandbox: Sandbox,
  options: CheckOptions,
): Promise<readonly ChallengeReport[]> {
  const progress = new ProgressLine()
  const reports: ChallengeReport[] = []
  for (const folder of folders) {
    const report = await checkChallenge(folder, sandbox, (what, done, of) => {
      const counted = folders.length > 1 ? ` (${reports.length + 1} of ${folders.length})` : ''
      const share = (reports.length + (of === 0 || what === 'solutions' ? 0 : done / of)) / folders.length
      progress.show(`${basename(folder)}${counted}: ${what} ${done}/${of}`, share, 1)
    })
    progress.clear()
    reports.push(report)
    if (!options.json) await print(reportText(report))
  }
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
