import { ApiError } from '../../../shared/api/api-error.ts'
import { authClient } from '../../../shared/api/auth-client.ts'

interface Fault {
  readonly status: number
  readonly message?: string | undefined
}

function thrown({ status, message }: Fault): ApiError {
  if (status === 429) return new ApiError('rate-limited', 'Too many tries. Wait a little, then try again.')
  if (status === 400) return new ApiError('gone', 'This link was used already, or is too old. Ask for a new one.')
  return new ApiError('unavailable', message ?? 'The server cannot be reached. Try again in a moment.')
}

/** @throws ApiError with a sentence for the form; an address that nobody has is none */
export async function requestPasswordLink(email: string): Promise<void> {
  const { error } = await authClient.requestPasswordReset({ email })
  if (error) throw thrown(error)
}

/** @throws ApiError with a sentence for the form */
export async function choosePassword(token: string, newPassword: string): Promise<void> {
  const { error } = await authClient.resetPassword({ token, newPassword })
  if (error) throw thrown(error)
}
