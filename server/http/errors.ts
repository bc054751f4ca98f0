import type { ErrorCode } from '../shared/errors.ts'

/**
 * The one error that the domain throws. Its message is a sentence for the person who asked: it says what to do and
 * holds nothing they may not know.
 */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: ErrorCode
  readonly details: Readonly<Record<string, unknown>> | undefined

  constructor(code: ErrorCode, message: string, details?: Readonly<Record<string, unknown>>) {
    super(message)
    this.code = code
    this.details = details
  }
}
