import { ApiError } from '../../../shared/api/api-error.ts'
import { authClient } from '../../../shared/api/auth-client.ts'

/** @returns whether a second factor has to follow; @throws ApiError with a sentence for the form */
export async function signIn(credentials: { email: string; password: string }): Promise<'in' | 'second-factor'> {
  const { data, error } = await authClient.signIn.email(credentials)
  if (!error) return 'twoFactorRedirect' in data ? 'second-factor' : 'in'
  if (error.status === 401)
    throw new ApiError('unauthenticated', 'That e-mail address and password do not belong together.')
  if (error.status === 429) throw new ApiError('rate-limited', 'Too many tries. Wait a minute, then try again.')
  throw new ApiError('unavailable', error.message ?? 'The server cannot be reached. Try again in a moment.')
}

export interface SecondStep {
  readonly code: string
  readonly kind: 'app' | 'backup'
  /** Asks for no code in this browser for thirty days. */
  readonly trustDevice: boolean
}

/** The second step of a sign-in. @throws ApiError with a sentence for the form */
export async function confirmSignIn({ code, kind, trustDevice }: SecondStep): Promise<void> {
  const path = kind === 'app' ? '/two-factor/verify-totp' : '/two-factor/verify-backup-code'
  const { error } = await authClient.$fetch(path, { method: 'POST', body: { code: code.trim(), trustDevice } })
  if (error) throw refusal(error)
}

function refusal({ status, code }: { status: number; code?: string }): ApiError {
  if (code === 'INVALID_CODE')
    return new ApiError('invalid-input', 'This code is not right, or no longer. Try the next.')
  if (code === 'INVALID_BACKUP_CODE')
    return new ApiError('invalid-input', 'There is no such backup code, or it was used.')
  if (status === 429) {
    return new ApiError('rate-limited', 'Too many wrong codes. Wait a quarter of an hour, or ask an administrator.')
  }
  if (status === 400 || status === 401)
    return new ApiError('gone', 'This took too long, or too many tries. Sign in again.')
  return new ApiError('unavailable', 'The server cannot be reached. Try again in a moment.')
}

/** Leaves for the company's own sign-in system, which leads back. @throws ApiError where it cannot be reached */
export async function signInElsewhere(next: string): Promise<void> {
  const body = { provider: 'oidc', callbackURL: next, errorCallbackURL: '/sign-in' }
  const { data, error } = await authClient.$fetch<{ url?: string }>('/sign-in/social', { method: 'POST', body })
  if (error || !data?.url) {
    throw new ApiError('unavailable', 'Your company’s sign-in does not answer. Try again in a moment.')
  }
  window.location.assign(data.url)
}
