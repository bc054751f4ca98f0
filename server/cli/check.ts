import { basename } from 'node:path'
import { createSandbox } from '../../sandbox/index.ts'
import { checkChallenge } from '../challenges/check/check-challenge.ts'
import { hasErrors } from '../challenges/format/problem.ts'
import { namedChallengeFolders } from './challenge-folders.ts'
import { reportJson, reportText, summaryText } from './check-report.ts'
import { print } from './output.ts'
import { exitCode, WrongUseError } from './wrong-use.ts'

/** `assay challenge check`: reports on each challenge as soon as it is checked, and returns the exit code. */
export async function check(named: readonly string[], options: { readonly json?: boolean }): Promise<number> {
  const folders = await namedChallengeFolders(named)
  refuseSharedSlugs(folders)
  const sandbox = await createSandbox()
  const reports = []
  try {
    for (const folder of folders) {
      const report = await checkChallenge(folder, sandbox)
      reports.push(report)
      if (!options.json) await print(reportText(report))
    }
  } finally {
    await sandbox.close()
  }
  await print(options.json ? JSON.stringify(reportJson(reports)) : summaryText(reports))
  if (reports.some(({ runs }) => runs.some(({ verdict }) => verdict.status === 'platform-error'))) {
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
