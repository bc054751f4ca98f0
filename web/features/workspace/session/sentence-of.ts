import { ApiError } from '../../../shared/api/api-error.ts'

/** Why the server did not do what was asked, for the person who asked. */
export function sentenceOf(error: unknown, action: 'run' | 'submit'): string {
  if (!(error instanceof ApiError)) return `This browser could not ${action}. Load the page again and repeat it.`
  if (error.code === 'offline')
    return `There is no connection. Your work is kept here; ${action} again when it is back.`
  return error.message
}
