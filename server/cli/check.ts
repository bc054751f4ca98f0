import { createSandbox } from '../../sandbox/index.ts'
import { checkChallenge } from '../challenges/check/check-challenge.ts'
import { hasErrors } from '../challenges/format/problem.ts'
import { namedChallengeFolders } from './challenge-folders.ts'
import { reportJson, reportText, summaryText } from './check-report.ts'
import { print } from './output.ts'
import { exitCode } from './wrong-use.ts'

/** `assay challenge check`: reports on each challenge as soon as it is checked, and returns the exit code. */
export async function check(named: readonly string[], options: { readonly json?: boolean }): Promise<number> {
  const folders = await namedChallengeFolders(named)
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
