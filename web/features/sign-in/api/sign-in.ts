import { ApiError } from '../../../shared/api/api-error.ts'
import { authClient } from './auth-client.ts'

/** @throws ApiError with a sentence for the form */
export async function signIn(credentials: { email: string; password: string }): Promise<void> {
  const { error } = await authClient.signIn.email(credentials)
  if (!error) return
  if (error.status === 401)
    throw new ApiError('unauthenticated', 'That e-mail address and password do not belong together.')
  if (error.status === 429) throw new ApiError('rate-limited', 'Too many tries. Wait a minute, then try again.')
  throw new ApiError('unavailable', error.message ?? 'The server cannot be reached. Try again in a moment.')
}
