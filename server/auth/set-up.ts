import type { AppContext } from '../context.ts'
import { AppError } from '../http/errors.ts'
import type { SetupRequest, SetupState } from '../shared/auth.ts'
export async function readSetup(_: { context: AppContext }): Promise<SetupState> {
  throw new AppError('unavailable', 'Not yet.')
}
export async function setUp(_: { context: AppContext; input: SetupRequest }): Promise<SetupState> {
  throw new AppError('unavailable', 'Not yet.')
}
