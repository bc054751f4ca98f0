import type { ErrorBody, ErrorCode } from '../../../server/shared/errors.ts'

/** `offline`: no answer came, so nothing is known about what the server did. */
export type FailureCode = ErrorCode | 'offline'

/** A request that failed, in the server's own words where it answered. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly code: FailureCode
  readonly details: Readonly<Record<string, unknown>>
  readonly requestId: string | undefined

  constructor(code: FailureCode, message: string, details: Record<string, unknown> = {}, requestId?: string) {
    super(message)
    this.code = code
    this.details = details
    this.requestId = requestId
  }

  /** Sending the same request again would fail in the same way. */
  get isFinal(): boolean {
    return !['offline', 'internal', 'unavailable', 'rate-limited'].includes(this.code)
  }
}

/** What a server that is being restarted looks like from here. */
export function mayPass(error: unknown): boolean {
  return error instanceof ApiError && (error.code === 'offline' || error.code === 'unavailable')
}

export function offlineError(): ApiError {
  return new ApiError('offline', 'The server cannot be reached.')
}

/** Reads an error answer; a body that is not ours (a proxy's page, say) becomes `unavailable`. */
export async function errorOf(response: { json(): Promise<unknown> }): Promise<ApiError> {
  const body = await response.json().catch(() => null)
  if (!isErrorBody(body)) return new ApiError('unavailable', 'The server did not give a readable answer.')
  const { code, message, details, requestId } = body.error
  return new ApiError(code, message, details, requestId)
}

function isErrorBody(body: unknown): body is ErrorBody {
  if (typeof body !== 'object' || body === null || !('error' in body)) return false
  const { error } = body
  return typeof error === 'object' && error !== null && 'code' in error && 'message' in error
}
