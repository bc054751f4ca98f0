import { z } from 'zod'
import { WrongUseError } from './wrong-use.ts'

const batchLine = z.object({
  id: z.union([z.string(), z.number()]),
  challenge: z.string().min(1),
  submission: z.string().min(1),
  language: z.string().nullish(),
})
export type BatchLine = z.infer<typeof batchLine>

/** What can be told of a line that cannot be used, so that its answer still finds its place. */
export function lineId(line: string): string | number | null {
  const id = z.object({ id: batchLine.shape.id }).safeParse(jsonOf(line))
  return id.success ? id.data.id : null
}

/** One line of a batch file. Throws a WrongUseError that says which part is wrong. */
export function parseBatchLine(line: string, number: number): BatchLine {
  const json = jsonOf(line)
  if (json === undefined) throw new WrongUseError(`Line ${number} is not JSON.`)
  const parsed = batchLine.safeParse(json)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const part = issue?.path.length ? `\`${issue.path.join('.')}\`: ` : ''
  throw new WrongUseError(`Line ${number} needs "id", "challenge" and "submission"; ${part}${issue?.message}.`)
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
