import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { APIError, createAuthMiddleware, isAPIError } from 'better-auth/api'
import { betterAuth } from 'better-auth/minimal'
import type { Logger } from 'pino'
import type { Database } from '../database/database.ts'
import { createRateLimiter } from '../http/rate-limit.ts'
import { passwordLength } from '../shared/auth.ts'
import { accounts, sessions, users, verifications } from './tables.ts'

export interface AuthOptions {
  readonly db: Database
  /** Signs cookies: at least 32 random characters. */
  readonly secret: string
  /** Where the browser finds us. */
  readonly publicUrl: string
  readonly log: Logger
}

/** Tries to sign in with one address. */
const signInLimit = { limit: 10, perMs: 60_000 } as const

/**
 * Sessions of the company's people. Sign-up is closed: accounts are made by the first-admin set-up and by createUser.
 */
export function createAuth({ db, secret, publicUrl, log }: AuthOptions) {
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
    user: { additionalFields: { role: { type: ['admin', 'reviewer', 'author'], required: true, input: false } } },
    trustedOrigins: ownOrigins,
    hooks: { before: slowGuessing() },
    rateLimit: { enabled: false },
    onAPIError: {
      onError: (error) => {
        if (!isAPIError(error)) log.error({ err: error }, 'an authentication request failed')
      },
    },
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_level, message) => log.warn({ from: 'better-auth' }, message) },
  })
}

/**
 * Slows guessing down by the address that is guessed at, which a client cannot choose freely, unlike the headers that
 * claim where it comes from. `now` is the machine's: sessions too live by that clock.
 */
function slowGuessing() {
  const limiter = createRateLimiter(signInLimit)
  return createAuthMiddleware(async ({ path, body }) => {
    if (path !== '/sign-in/email') return
    const email = String(body?.email ?? '').toLowerCase()
    if (!limiter.take(email, new Date())) {
      throw new APIError('TOO_MANY_REQUESTS', { message: 'That was a lot of tries. Wait a minute and sign in again.' })
    }
  })
}

/** The page is ours under whatever name the browser reached us; same-origin.ts has compared it with Origin already. */
function ownOrigins(request: Request | undefined): string[] {
  const host = request?.headers.get('host')
  return host ? [`http://${host}`, `https://${host}`] : []
}

export type Auth = ReturnType<typeof createAuth>
