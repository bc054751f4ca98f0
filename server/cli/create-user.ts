import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { recordAudit } from '../audit/record-audit.ts'
import { createUser } from '../auth/create-user.ts'
import { AppError } from '../http/errors.ts'
import { password } from '../shared/auth.ts'
import { role } from '../shared/review.ts'
import { print } from './output.ts'
import { withDatabase } from './with-database.ts'
import { exitCode, WrongUseError } from './wrong-use.ts'

const newUser = z.object({
  email: z.email('is not an e-mail address'),
  name: z.string().trim().min(1, 'must not be empty').max(200, 'has at most 200 characters'),
  role: z.enum(role.options, `must be one of ${role.options.join(', ')}`),
  password,
})

export type NewUserOptions = Partial<z.input<typeof newUser>>

/** `assay user create`: makes an account, with a password of our making where none is given, and prints it. */
export async function createUserCommand(options: NewUserOptions): Promise<number> {
  const generated = options.password === undefined ? randomBytes(15).toString('base64url') : null
  const parsed = newUser.safeParse({ ...options, password: options.password ?? generated })
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `--${issue.path.join('.')} ${issue.message}.`)
    throw new WrongUseError(faults.join('\n'))
  }
  const user = parsed.data
  try {
    await withDatabase((db) =>
      db.transaction(async (tx) => {
        const { id } = await createUser(tx, user)
        const details = { role: user.role }
        await recordAudit(tx, { at: new Date(), actor: null, action: 'user.created', subject: id, details })
      }),
    )
  } catch (error) {
    if (error instanceof AppError) throw new WrongUseError(error.message)
    throw error
  }
  await print(`${user.email} can sign in as ${user.role}.`)
  if (generated !== null) await print(`Password: ${generated}`)
  return exitCode.done
}
