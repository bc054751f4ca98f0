import { defineConfig } from 'vitest/config'

/** A part of the suite: which files, and how long one test of it may take. */
function project(name: string, include: string[], testTimeout: number) {
  return { extends: true as const, test: { name, include, testTimeout, hookTimeout: 60_000 } }
}

export default defineConfig({
  test: {
    globalSetup: ['tests/support/database-broker.ts'],
    maxWorkers: 2,
    // What is awaited comes when the machine gets to it; a test fails by what never comes.
    expect: { poll: { timeout: 60_000 } },
    projects: [
      project('unit', ['{server,sandbox,web}/**/*.test.{ts,tsx}'], 60_000),
      project('checks', ['tests/checks/**/*.test.ts'], 30_000),
      project('challenges', ['tests/challenges/**/*.test.ts'], 60_000),
      project('attacks', ['tests/attacks/**/*.test.ts'], 60_000),
      project('api', ['tests/api/**/*.test.ts'], 60_000),
      project('integrations', ['tests/integrations/**/*.test.ts'], 60_000),
      project('platform', ['tests/platform/**/*.test.ts'], 240_000),
      project('browser', ['tests/browser/**/*.test.ts'], 300_000),
    ],
  },
})
