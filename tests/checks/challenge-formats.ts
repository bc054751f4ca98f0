import { join } from 'node:path'
import { checkChallenge } from '../../server/challenges/check/check-challenge.ts'
import { problemText } from '../../server/challenges/format/problem.ts'
import { challengeFolders } from '../../server/challenges/load-library.ts'
import { practiceFolder } from '../../server/practice/practice-challenge.ts'
import type { Check } from './check.ts'
import { root } from './source-files.ts'

/** Reads every challenge of the library without running any. Our own are held to having no warning either. */
export const challengeFormatsCheck: Check = {
  name: 'challenge schemas',
  run: async () => {
    const folders = [...(await challengeFolders(join(root, 'challenges'))), practiceFolder]
    const reports = await Promise.all(folders.map((folder) => checkChallenge(folder, null)))
    return reports.flatMap(({ folder, problems }) =>
      problems.map((problem) => `${folder.slice(root.length)}/${problemText(problem)}`),
    )
  },
}
