import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { betterAuth } from 'better-auth/minimal'
import type { Database } from '../database/database.ts'
import { passwordLength } from '../shared/auth.ts'
import { accounts, sessions, users, verifications } from './tables.ts'

export interface AuthOptions {
  readonly db: Database
  /** Signs cookies: at least 32 random characters. */
  readonly secret: string
  /** Where the browser finds us. */
  readonly publicUrl: string
}

/**
 * Sessions of the company's people. Sign-up is closed: accounts are made by the first-admin set-up and by createUser.
 */
export function createAuth({ db, secret, publicUrl }: AuthOptions) {
  return betterAuth({
    appName: 'Assay',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret,
    database: drizzleAdapter(db, {
      provider: 'pg',
      schema: { user: users, session: sessions, account: accounts, verification: verifications },
    }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
    },
    user: { additionalFields: { role: { type: ['admin', 'reviewer'], required: true, input: false } } },
    telemetry: { enabled: false },
    logger: { level: 'error' },
  })
}

export type Auth = ReturnType<typeof createAuth>
