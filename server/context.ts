import type { Logger } from 'pino'
import type { Sandbox } from '../sandbox/index.ts'
import { keyRequestsPerMinute } from './api-keys/limits.ts'
import { attemptLimits } from './attempts/limits.ts'
import { type Auth, createAuth } from './auth/auth.ts'
import type { SingleSignOn } from './auth/single-sign-on.ts'
import type { Connection, Database } from './database/database.ts'
import { createEventHub, type EventHub } from './events/event-hub.ts'
import { interviewLimits } from './handing-on/limits.ts'
import { linkLimits } from './invitations/limits.ts'
import { createFoldCache, type FoldCache } from './journal/fold-cache.ts'
import type { Mailer } from './mail/mailer.ts'
import { measureSandbox } from './metrics/measure-sandbox.ts'
import { createMetrics, type Metrics } from './metrics/metrics.ts'
import { createOutbound, type Outbound } from './outbound/send.ts'
import { mailPasswordLink } from './people/mail-password-link.ts'
import { type Periods, usualPeriods } from './privacy/retention/periods.ts'
import type { RateLimiter } from './rate-limits/rate-limiter.ts'
import { createSharedLimiter } from './rate-limits/shared-limiter.ts'
import { createVault, type Vault } from './secrets/vault.ts'

type LimitName = 'runs' | 'submissions' | 'practice' | 'checks' | 'downloads' | 'reports' | 'reportMisses' | 'keys'

/** What the domain works with. Everything that differs between production, demo and test is in here. */
export interface AppContext {
  readonly db: Database
  readonly sandbox: Sandbox
  readonly auth: Auth
  readonly events: EventHub
  readonly folds: FoldCache
  readonly metrics: Metrics
  readonly limits: Readonly<Record<LimitName, RateLimiter>>
  readonly log: Logger
  /** The one way to call other people's servers. */
  readonly outbound: Outbound
  /** Null where no mail server is configured: what would go out is kept for an admin to read. */
  readonly mailer: Mailer | null
  /** Seals what has to be read again but not by whoever reads the database. */
  readonly vault: Vault
  /** Whether webhooks and other calls may lead to private addresses and plain HTTP. */
  readonly allowPrivateTargets: boolean
  /** Whether whoever signs in with a password needs a second factor before anything else. */
  readonly requireSecondFactor: boolean
  /** The company's own sign-in system; null where there is none. */
  readonly singleSignOn: SingleSignOn | null
  /** Whether people may sign in with a password. */
  readonly passwords: boolean
  /** How long what is kept of candidates. */
  readonly periods: Periods
  /** The only clock. Tests and the demo world pass another. */
  readonly now: () => Date
  /** Where the browser finds us, without a slash at the end. */
  readonly publicUrl: string
}

export interface ContextOptions {
  readonly connection: Connection
  readonly sandbox: Sandbox
  readonly log: Logger
  readonly authSecret: string
  readonly publicUrl: string
  /** Default null. */
  readonly mailer?: Mailer | null
  /** Default false. */
  readonly allowPrivateTargets?: boolean
  /** Default: over the network, as far as `allowPrivateTargets` lets it. */
  readonly outbound?: Outbound
  /** Default false. */
  readonly requireSecondFactor?: boolean
  /** Default null. */
  readonly singleSignOn?: SingleSignOn | null
  /** Default true. */
  readonly passwords?: boolean
  /** Default: the usual ones. */
  readonly periods?: Periods
  readonly now?: () => Date
}

/** `close` ends the event streams and stops listening; connection and sandbox belong to whoever made them. */
export function createContext(options: ContextOptions): AppContext & { close(): Promise<void> } {
  const { connection, log, authSecret, allowPrivateTargets = false, now = () => new Date() } = options
  const { singleSignOn = null, passwords = true } = options
  const publicUrl = options.publicUrl.replace(/\/+$/, '')
  const metrics = createMetrics()
  const perMinute = (name: LimitName, limit: number) =>
    createSharedLimiter(connection.db, name, { limit, perMs: 60_000 })
  const events = createEventHub(connection.sql, log)
  const context: AppContext & { close(): Promise<void> } = {
    db: connection.db,
    sandbox: measureSandbox(options.sandbox, metrics),
    auth: createAuth({
      db: connection.db,
      secret: authSecret,
      publicUrl,
      log,
      now,
      singleSignOn,
      passwords,
      sendPasswordLink: (person, token) => mailPasswordLink(context, { kind: 'password', person, token }),
    }),
    events,
    folds: createFoldCache(),
    limits: {
      runs: perMinute('runs', attemptLimits.runsPerMinute),
      submissions: perMinute('submissions', attemptLimits.submissionsPerMinute),
      practice: perMinute('practice', linkLimits.practiceRunsPerMinute),
      checks: perMinute('checks', linkLimits.checksPerMinute),
      downloads: perMinute('downloads', linkLimits.downloadsPerMinute),
      reports: perMinute('reports', interviewLimits.opensPerMinute),
      reportMisses: perMinute('reportMisses', interviewLimits.missesPerMinute),
      keys: perMinute('keys', keyRequestsPerMinute),
    },
    metrics,
    outbound: options.outbound ?? createOutbound({ allowPrivate: allowPrivateTargets }),
    mailer: options.mailer ?? null,
    vault: createVault(authSecret),
    allowPrivateTargets,
    requireSecondFactor: options.requireSecondFactor ?? false,
    singleSignOn,
    passwords,
    periods: options.periods ?? usualPeriods,
    log,
    now,
    publicUrl,
    close: () => events.close(),
  }
  return context
}
