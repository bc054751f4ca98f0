import { delimiter, resolve } from 'node:path'
import { z } from 'zod'
import type { SingleSignOn } from '../auth/single-sign-on.ts'
import { usualPeriods } from '../privacy/retention/periods.ts'
import { closest } from '../text/closest.ts'
import { MendableError } from './mendable-error.ts'

/** What a run of Assay can be told from outside. Read once, here; everything else is passed what it needs. */
export interface Config {
  /** 0 takes a free port. */
  readonly port: number
  readonly host: string
  /** Where operators read metrics and health, on the same host. Null: nowhere. */
  readonly metricsPort: number | null
  /** Absolute. Holds the embedded PostgreSQL and the secrets that were generated. */
  readonly dataDir: string
  /** Null: the embedded PostgreSQL. */
  readonly databaseUrl: string | null
  /** Whether an empty database is filled with a company to try Assay with. */
  readonly demo: boolean
  /** Which part of the work this process does; several processes share a database. */
  readonly role: 'all' | 'web' | 'worker'
  /** Where browsers reach Assay, without a slash at the end. Null: where it listens. */
  readonly publicUrl: string | null
  readonly logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent'
  /** Null: as many as there are cores. */
  readonly sandboxChildren: number | null
  /** Null: generated at the first start and kept in the data folder. */
  readonly authSecret: string | null
  /** `smtp://user:password@host:587`. Null: mails are kept for an admin to read. */
  readonly smtpUrl: string | null
  /** The sender of mails. Null: assay@ and the host of the public URL. */
  readonly mailFrom: string | null
  /** Whether webhooks and applicant tracking systems may be at private addresses, and be called by plain HTTP. */
  readonly privateTargets: boolean
  /** The company's own sign-in system, by OpenID Connect. Null: there is none. */
  readonly singleSignOn: SingleSignOn | null
  /** Whether people of the company may sign in with a password. */
  readonly passwords: boolean
  /** Whether everybody of the company who has a password has to have a second factor. */
  readonly requireSecondFactor: boolean
  /** For how many days candidates are kept, where an assessment says nothing else. */
  readonly retentionDays: number
  /** For how many days signals and network addresses are kept. */
  readonly signalDays: number
  /** Absolute. Folders of challenges beside our own, a company's private ones. */
  readonly challengeDirs: readonly string[]
}

/** Its message names every fault, one a line, for a person to read. */
export class ConfigError extends MendableError {}

const SECRETS = new Set(['DATABASE_URL', 'SMTP_URL', 'ASSAY_AUTH_SECRET', 'OIDC_CLIENT_SECRET'])

const WHOLE_NUMBER = /^\d+$/

function wholeNumber(min: number, max: number, what: string) {
  const message = `must be ${what}, a whole number from ${min} to ${max}`
  return z.string().regex(WHOLE_NUMBER, message).transform(Number).pipe(z.number().min(min, message).max(max, message))
}

function choice<const Words extends readonly [string, ...string[]]>(words: Words) {
  return z.enum(words, `must be one of ${words.join(', ')}`)
}

function url(schemes: RegExp, example: string) {
  return z.url({ protocol: schemes, error: `must be a URL such as ${example}` })
}

const variables = z.object({
  PORT: wholeNumber(0, 65_535, 'a port').default(3000),
  HOST: z.string().default('127.0.0.1'),
  METRICS_PORT: wholeNumber(1, 65_535, 'a port').optional(),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: url(/^postgres(ql)?$/, 'postgres://assay:password@localhost:5432/assay').optional(),
  PUBLIC_URL: url(/^https?$/, 'https://assay.example.com').optional(),
  LOG_LEVEL: choice(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  SANDBOX_CHILDREN: wholeNumber(1, 256, 'a number of processes').optional(),
  CHALLENGE_DIRS: z.string().default(''),
  SMTP_URL: url(/^smtps?$/, 'smtp://user:password@mail.example.com:587').optional(),
  MAIL_FROM: z.string().max(320).optional(),
  ASSAY_DEMO: choice(['on', 'off']).default('on'),
  ASSAY_ROLE: choice(['all', 'web', 'worker']).default('all'),
  ASSAY_PRIVATE_TARGETS: choice(['refuse', 'allow']).default('refuse'),
  OIDC_ISSUER: url(/^https?$/, 'https://login.example.com').optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().max(60, 'must be at most 60 characters long').default('your company’s sign-in'),
  ASSAY_PASSWORDS: choice(['on', 'off']).default('on'),
  ASSAY_SECOND_FACTOR: choice(['offered', 'required']).default('offered'),
  ASSAY_RETENTION_DAYS: wholeNumber(1, 3_650, 'a number of days').default(usualPeriods.candidateDays),
  ASSAY_SIGNAL_DAYS: wholeNumber(1, 3_650, 'a number of days').default(usualPeriods.signalDays),
  ASSAY_AUTH_SECRET: z.string().min(32, 'must be at least 32 characters long').optional(),
})

/**
 * Reads the configuration. A variable that is empty counts as not set.
 *
 * @throws {ConfigError} with all faults at once, including names with our prefix that mean nothing: a mistyped
 * ASSAY_DEMO=off must not start a demo.
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = variables.safeParse(set)
  const faults = [...unknownNames(set), ...(parsed.error?.issues ?? []).map((issue) => fault(issue, set))]
  if (!parsed.success || faults.length > 0) throw new ConfigError(message(faults))
  const { data } = parsed
  const missing = missingWith(data)
  if (missing.length > 0) throw new ConfigError(message(missing))
  return {
    port: data.PORT,
    host: data.HOST,
    metricsPort: data.METRICS_PORT ?? null,
    dataDir: resolve(data.DATA_DIR),
    databaseUrl: data.DATABASE_URL ?? null,
    demo: data.ASSAY_DEMO === 'on',
    role: data.ASSAY_ROLE,
    publicUrl: data.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    logLevel: data.LOG_LEVEL,
    sandboxChildren: data.SANDBOX_CHILDREN ?? null,
    authSecret: data.ASSAY_AUTH_SECRET ?? null,
    smtpUrl: data.SMTP_URL ?? null,
    mailFrom: data.MAIL_FROM ?? null,
    privateTargets: data.ASSAY_PRIVATE_TARGETS === 'allow',
    singleSignOn: singleSignOnIn(data),
    passwords: data.ASSAY_PASSWORDS === 'on',
    requireSecondFactor: data.ASSAY_SECOND_FACTOR === 'required',
    retentionDays: data.ASSAY_RETENTION_DAYS,
    signalDays: data.ASSAY_SIGNAL_DAYS,
    challengeDirs: data.CHALLENGE_DIRS.split(delimiter).flatMap((dir) =>
      dir.trim() === '' ? [] : [resolve(dir.trim())],
    ),
  }
}

type Variables = z.output<typeof variables>

/** What is set and does nothing without something else. */
function missingWith(data: Variables): string[] {
  const faults: string[] = []
  if (data.ASSAY_ROLE !== 'all' && data.DATABASE_URL === undefined) {
    faults.push(`ASSAY_ROLE=${data.ASSAY_ROLE} needs DATABASE_URL: the parts meet in a database that they share`)
  }
  const together = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const
  const absent = together.filter((name) => data[name] === undefined)
  if (absent.length > 0 && absent.length < together.length) {
    faults.push(`${together.filter((name) => !absent.includes(name)).join(' and ')} needs ${absent.join(' and ')}, too`)
  }
  if (data.ASSAY_PASSWORDS === 'off' && absent.length > 0) {
    faults.push('ASSAY_PASSWORDS=off needs OIDC_ISSUER: nobody could sign in')
  }
  return faults
}

function singleSignOnIn({
  OIDC_ISSUER,
  OIDC_CLIENT_ID,
  OIDC_CLIENT_SECRET,
  OIDC_NAME,
}: Variables): SingleSignOn | null {
  if (OIDC_ISSUER === undefined || OIDC_CLIENT_ID === undefined || OIDC_CLIENT_SECRET === undefined) return null
  return {
    issuer: OIDC_ISSUER.replace(/\/+$/, ''),
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    name: OIDC_NAME,
  }
}

/** The environment for a child that reads this configuration too, with some of it changed. */
export function inheritedEnvironment(changes: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...changes }
}

function fault(issue: z.core.$ZodIssue, set: NodeJS.ProcessEnv): string {
  const name = String(issue.path[0])
  const value = SECRETS.has(name) ? '' : `=${set[name]}`
  return `${name}${value} ${issue.message}`
}

const PREFIX = 'ASSAY_'

function unknownNames(set: NodeJS.ProcessEnv): string[] {
  const ours = (names: readonly string[]) => names.filter((name) => name.startsWith(PREFIX))
  const known = ours(Object.keys(variables.shape)).map((name) => name.slice(PREFIX.length))
  return ours(Object.keys(set))
    .map((name) => name.slice(PREFIX.length))
    .filter((rest) => !known.includes(rest))
    .map((rest) => {
      // The prefix is left out of it: any two names that share it would be half alike.
      const guess = closest(rest, known)
      return `${PREFIX}${rest} is not known${guess === null ? '' : `: did you mean ${PREFIX}${guess}?`}`
    })
}

function message(faults: string[]): string {
  return `The environment does not fit:\n${faults.map((line) => `  ${line}`).join('\n')}`
}
