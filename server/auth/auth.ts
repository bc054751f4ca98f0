import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { APIError, createAuthMiddleware, isAPIError } from 'better-auth/api'
import { betterAuth } from 'better-auth/minimal'
import { eq } from 'drizzle-orm'
import type { Logger } from 'pino'
import type { Database } from '../database/database.ts'
import { createSharedLimiter } from '../rate-limits/shared-limiter.ts'
import { passwordLength } from '../shared/auth.ts'
import { role } from '../shared/review.ts'
import { noteSecondFactor, secondFactor } from './second-factor.ts'
import { type SingleSignOn, singleSignOn } from './single-sign-on.ts'
import { accounts, secondFactors, sessions, users, verifications } from './tables.ts'

export interface AuthOptions {
  readonly db: Database
  /** Signs cookies: at least 32 random characters. */
  readonly secret: string
  /** Where the browser finds us. */
  readonly publicUrl: string
  readonly log: Logger
  readonly now: () => Date
  /** Null: passwords alone. */
  readonly singleSignOn: SingleSignOn | null
  /** Whether a password lets anybody in. */
  readonly passwords: boolean
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
export function createAuth(options: AuthOptions) {
  const { db, secret, publicUrl, log, now, passwords, sendPasswordLink } = options
  return betterAuth({
    appName: 'Assay',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret,
    database: drizzleAdapter(db, {
      provider: 'pg',
      schema: {
        user: users,
        session: sessions,
        account: accounts,
        verification: verifications,
        twoFactor: secondFactors,
      },
    }),
    emailAndPassword: {
      enabled: passwords,
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
    plugins: [secondFactor(), ...(options.singleSignOn ? [singleSignOn(options.singleSignOn)] : [])],
    // Nobody can make an account for an address but an admin, so an account need not have shown yet that it is theirs.
    account: { accountLinking: { requireLocalEmailVerified: false }, updateAccountOnSignIn: false },
    databaseHooks: {
      user: {
        update: {
          after: async (user, request) => {
            const token = request?.context.session?.session.token
            if (!request?.path?.startsWith('/two-factor/') || token === undefined) return
            const { id, name, twoFactorEnabled } = user as typeof users.$inferSelect
            await noteSecondFactor({ db, user: { id, name, twoFactorEnabled }, token, at: now() })
          },
        },
      },
      account: {
        create: {
          // Who somebody is was all that was asked for: what would let us act for them over there is not kept.
          before: async (account) => ({
            data: { ...account, accessToken: null, refreshToken: null, idToken: null },
          }),
        },
      },
      session: {
        create: {
          before: async ({ userId }) => {
            if (await hasEnded(db, userId)) throw new APIError('FORBIDDEN', { message: 'This account has ended.' })
          },
        },
      },
    },
    trustedOrigins: ownOrigins,
    hooks: { before: slowGuessing(db) },
    rateLimit: { enabled: false },
    // Its default depends on the environment, and what the tests show has to hold anywhere.
    advanced: { disableOriginCheck: false },
    onAPIError: {
      errorURL: `${publicUrl}/sign-in`,
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
function slowGuessing(db: Database) {
  const limiters = new Map(Object.entries(limits).map(([path, rate]) => [path, createSharedLimiter(db, path, rate)]))
  return createAuthMiddleware(async ({ path, body }) => {
    const email = String(body?.email ?? '').toLowerCase()
    const taken = await limiters.get(path)?.take(email, new Date())
    if (taken?.isAllowed === false) {
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
