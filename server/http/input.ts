import { z } from 'zod'
import { AppError } from './errors.ts'

interface Issue {
  readonly message: string
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined
}

type Checked = { success: true } | { success: false; error: readonly Issue[] }

/** Hook of every validator: names each field that is wrong and what it wants. */
export function refuseInvalid(result: Checked & { target: string }): void {
  if (result.success) return
  const issues = result.error.slice(0, 10).map((issue) => ({ field: fieldName(issue), problem: issue.message }))
  const where = result.target === 'json' ? 'The request' : `The request's ${result.target}`
  const first = issues.map(({ field, problem }) => `${field}: ${problem}`)[0]
  throw new AppError('invalid-input', `${where} is not as it should be: ${first}.`, { issues })
}

function fieldName(issue: Issue): string {
  const parts = (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part))
  return parts.length > 0 ? parts.join('.') : 'body'
}

/** `:id` in a path. */
export const idParam = z.object({ id: z.uuid() })
