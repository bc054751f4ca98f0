import { z } from 'zod'
import { files, language } from './challenges.ts'
import { candidatePath } from './journal.ts'
import { foldLimits } from './limits.ts'

/**
 * Work on the practice challenge as the browser has it. The server keeps nothing of it, so the files come along with
 * each request.
 */
export const practiceWork = z.strictObject({
  language,
  files: files.refine(
    (all) => Object.keys(all).length <= foldLimits.files && Object.keys(all).every((path) => isPath(path)),
    `at most ${foldLimits.files} files, each with a relative path`,
  ),
})
export type PracticeWork = z.infer<typeof practiceWork>

export const practiceScript = practiceWork.extend({ path: candidatePath })
export type PracticeScript = z.infer<typeof practiceScript>

function isPath(path: string): boolean {
  return candidatePath.safeParse(path).success
}

/** What hidden tests say of practice work. */
export const practiceGrade = z.object({
  compileError: z.string().nullable(),
  passed: z.number().int(),
  total: z.number().int(),
})
export type PracticeGrade = z.infer<typeof practiceGrade>
