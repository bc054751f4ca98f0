import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { APIError, createAuthMiddleware, isAPIError } from 'better-auth/api'
import { betterAuth } from 'better-auth/minimal'
import { eq } from 'drizzle-orm'
import type { Logger } from 'pino'
import type { Database } from '../database/database.ts'
import { createRateLimiter } from '../http/rate-limit.ts'
import { passwordLength } from '../shared/auth.ts'
import { role } from '../shared/review.ts'
import { accounts, sessions, users, verifications } from './tables.ts'

export interface AuthOptions {
  readonly db: Database
  /** Signs cookies: at least 32 random characters. */
  readonly secret: string
  /** Where the browser finds us. */
  readonly publicUrl: string
  readonly log: Logger
  /** Writes to somebody who has asked for a link to choose another password. */
  readonly sendPasswordLink: (to: { name: string; email: string }, token: string) => Promise<void>
}

/** Requests about one address: tries to sign in, and mails that somebody else may ask for. */
const limits = {
  '/sign-in/email': { limit: 10, perMs: 60_000 },
  '/request-password-reset': { limit: 3, perMs: 900_000 },
} as const

/**
 * Sessions of the company's people. Sign-up is closed: accounts are made by the first-admin set-up, by
 * createUser and by invitePerson.
 */
export function createAuth({ db, secret, publicUrl, log, sendPasswordLink }: AuthOptions) {
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
      resetPasswordTokenExpiresIn: 3600,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: async ({ user, token }) => {
        if (!(await hasEnded(db, user.id))) await sendPasswordLink(user, token)
      },
    },
    user: { additionalFields: { role: { type: [...role.options], required: true, input: false } } },
    verification: { storeIdentifier: 'hashed' },
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }) => {
            if (await hasEnded(db, userId)) throw new APIError('FORBIDDEN', { message: 'This account has ended.' })
          },
        },
      },
    },
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
  const limiters = new Map(Object.entries(limits).map(([path, limit]) => [path, createRateLimiter(limit)]))
  return createAuthMiddleware(async ({ path, body }) => {
    const email = String(body?.email ?? '').toLowerCase()
    if (limiters.get(path)?.take(email, new Date()) === false) {
      throw new APIError('TOO_MANY_REQUESTS', { message: 'That was a lot of tries. Wait a little, then try again.' })
    }
  })
}

async function hasEnded(db: Database, id: string): Promise<boolean> {
  const [user] = await db.select({ endedAt: users.endedAt }).from(users).where(eq(users.id, id))
  return user === undefined || user.endedAt !== null
}

/** The page is ours under whatever name the browser reached us; same-origin.ts has compared it with Origin already. */
function ownOrigins(request: Request | undefined): string[] {
  const host = request?.headers.get('host')
  return host ? [`http://${host}`, `https://${host}`] : []
}

export type Auth = ReturnType<typeof createAuth>
