import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { ConfigError, readConfig } from './config.ts'

const DEFAULTS = {
  port: 3000,
  host: '127.0.0.1',
  metricsPort: null,
  dataDir: resolve('.data'),
  databaseUrl: null,
  demo: true,
  role: 'all',
  publicUrl: null,
  logLevel: 'info',
  sandboxChildren: null,
  authSecret: null,
  smtpUrl: null,
  mailFrom: null,
  privateTargets: false,
  singleSignOn: null,
  passwords: true,
  requireSecondFactor: false,
  retentionDays: 180,
  signalDays: 30,
  challengeDirs: [],
}

function faultsOf(environment: NodeJS.ProcessEnv): string {
  try {
    readConfig(environment)
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  return 'none'
}

test('an empty environment starts everything on this machine', () => {
  expect(readConfig({ PATH: '/bin' })).toEqual(DEFAULTS)
})

test('an empty variable counts as not set', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: '', ASSAY_DEMO: '' })).toEqual(DEFAULTS)
})

test('every variable arrives', () => {
  const environment = {
    PORT: '8080',
    HOST: '0.0.0.0',
    METRICS_PORT: '9464',
    DATA_DIR: '/var/lib/assay',
    DATABASE_URL: 'postgresql://u:p@db/assay',
    PUBLIC_URL: 'https://assay.example.com/',
    LOG_LEVEL: 'debug',
    SANDBOX_CHILDREN: '4',
    ASSAY_DEMO: 'off',
    ASSAY_ROLE: 'worker',
    ASSAY_AUTH_SECRET: 'x'.repeat(32),
    ASSAY_PRIVATE_TARGETS: 'allow',
    ASSAY_SECOND_FACTOR: 'required',
    ASSAY_PASSWORDS: 'off',
    OIDC_ISSUER: 'https://login.example.com/',
    OIDC_CLIENT_ID: 'assay',
    OIDC_CLIENT_SECRET: 'only for us',
    OIDC_NAME: 'Example login',
    ASSAY_RETENTION_DAYS: '90',
    ASSAY_SIGNAL_DAYS: '14',
    SMTP_URL: 'smtp://u:p@mail:587',
    MAIL_FROM: 'Assay <assay@example.com>',
  }
  expect(readConfig(environment)).toEqual({
    port: 8080,
    host: '0.0.0.0',
    metricsPort: 9464,
    dataDir: '/var/lib/assay',
    databaseUrl: 'postgresql://u:p@db/assay',
    demo: false,
    role: 'worker',
    publicUrl: 'https://assay.example.com',
    logLevel: 'debug',
    sandboxChildren: 4,
    authSecret: 'x'.repeat(32),
    smtpUrl: 'smtp://u:p@mail:587',
    mailFrom: 'Assay <assay@example.com>',
    privateTargets: true,
    singleSignOn: {
      issuer: 'https://login.example.com',
      clientId: 'assay',
      clientSecret: 'only for us',
      name: 'Example login',
    },
    passwords: false,
    requireSecondFactor: true,
    retentionDays: 90,
    signalDays: 14,
    challengeDirs: [],
  })
})

test('all faults are listed together, without repeating a secret', () => {
  const environment = {
    PORT: '70000',
    DATABASE_URL: 'mysql://root:hunter2@db',
    LOG_LEVEL: 'loud',
    SANDBOX_CHILDREN: '-1',
    PUBLIC_URL: 'assay.example.com',
    ASSAY_DEMO: 'no',
    ASSAY_AUTH_SECRET: 'short',
    ASSAY_DEMOS: 'off',
    ASSAY_COLOUR: 'red',
  }
  expect(faultsOf(environment)).toBe(
    `The environment does not fit:
  ASSAY_DEMOS is not known: did you mean ASSAY_DEMO?
  ASSAY_COLOUR is not known
  PORT=70000 must be a port, a whole number from 0 to 65535
  DATABASE_URL must be a URL such as postgres://assay:password@localhost:5432/assay
  PUBLIC_URL=assay.example.com must be a URL such as https://assay.example.com
  LOG_LEVEL=loud must be one of trace, debug, info, warn, error, fatal, silent
  SANDBOX_CHILDREN=-1 must be a number of processes, a whole number from 1 to 256
  ASSAY_DEMO=no must be one of on, off
  ASSAY_AUTH_SECRET must be at least 32 characters long`,
  )
})

test('a part of the work needs a database that the parts share', () => {
  expect(faultsOf({ ASSAY_ROLE: 'web' })).toBe(
    'The environment does not fit:\n  ASSAY_ROLE=web needs DATABASE_URL: the parts meet in a database that they share',
  )
})

test('what is half set says what it needs, all at once, and no secret', () => {
  const environment = { ASSAY_ROLE: 'web', OIDC_CLIENT_SECRET: 'only for us', ASSAY_PASSWORDS: 'off' }
  expect(faultsOf(environment)).toBe(
    `The environment does not fit:
  ASSAY_ROLE=web needs DATABASE_URL: the parts meet in a database that they share
  OIDC_CLIENT_SECRET needs OIDC_ISSUER and OIDC_CLIENT_ID, too
  ASSAY_PASSWORDS=off needs OIDC_ISSUER: nobody could sign in`,
  )
})
