import { ApiError } from '../../../shared/api/api-error.ts'
import { authClient } from '../../../shared/api/auth-client.ts'

/** What a device needs to know, and the way in without one. Both are answered once. */
export interface NewSecondFactor {
  /** `otpauth://totp/…`, as apps read it. */
  readonly totpURI: string
  readonly backupCodes: readonly string[]
}

/** Makes a second factor, which counts once a first code has come back. @throws ApiError with a sentence for the form */
export function makeSecondFactor(password: string): Promise<NewSecondFactor> {
  return ask<NewSecondFactor>('enable', { password })
}

/** @throws ApiError with a sentence for the form */
export async function confirmSecondFactor(code: string): Promise<void> {
  await ask('verify-totp', { code: code.trim() })
}

/** @throws ApiError with a sentence for the form */
export async function endSecondFactor(password: string): Promise<void> {
  await ask('disable', { password })
}

/** Backup codes in the place of those from before. @throws ApiError with a sentence for the form */
export async function newBackupCodes(password: string): Promise<readonly string[]> {
  const { backupCodes } = await ask<{ backupCodes: string[] }>('generate-backup-codes', { password })
  return backupCodes
}

async function ask<Answer>(verb: string, body: Record<string, string>): Promise<Answer> {
  const { data, error } = await authClient.$fetch<Answer>(`/two-factor/${verb}`, { method: 'POST', body })
  if (data) return data
  throw refusal(error)
}

function refusal(error: { status?: number; code?: string; message?: string | undefined } | null): ApiError {
  if (error?.code === 'INVALID_PASSWORD') return new ApiError('invalid-input', 'That is not your password.')
  if (error?.code === 'INVALID_CODE') {
    return new ApiError('invalid-input', 'This code is not right, or no longer. Is the clock of your phone right?')
  }
  if (error?.status === 429) return new ApiError('rate-limited', 'Too many tries. Wait a little, then try again.')
  return new ApiError('unavailable', error?.message ?? 'The server cannot be reached. Try again in a moment.')
}
