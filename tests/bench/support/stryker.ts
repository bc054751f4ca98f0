import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const cache = fileURLToPath(new URL('../../../node_modules/.cache/assay-bench/stryker', import.meta.url))
const packages = { '@stryker-mutator/core': '10.1.1', '@stryker-mutator/vitest-runner': '10.1.1', vitest: '5.1.1' }

/** Installs it when it is first compared with: to everybody else it would be 90 packages that do nothing. */
function installed(): string {
  const modules = join(cache, 'node_modules')
  if (existsSync(join(modules, '@stryker-mutator/core'))) return modules
  mkdirSync(cache, { recursive: true })
  writeFileSync(join(cache, 'package.json'), JSON.stringify({ private: true, dependencies: packages }))
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock'], { cwd: cache, stdio: 'ignore' })
  return modules
}

export interface StrykerProject {
  /** Runs it as its users do and returns how many mutants it tried. */
  run(): number
  remove(): void
}

/**
 * The reference and the hidden scripts of a challenge as a project of their own, for StrykerJS with its runner for
 * Vitest, as fast as it goes: coverage for each test, as many runners as there are cores.
 */
export function strykerProject(challenge: string, mutate: readonly string[]): StrykerProject {
  const modules = installed()
  const home = mkdtempSync(join(tmpdir(), 'assay-stryker-'))
  const copy = (folder: string) => cpSync(join(challenge, folder), home, { recursive: true })
  for (const folder of ['files/typescript', 'solution/typescript', 'tests/hidden']) copy(folder)
  symlinkSync(modules, join(home, 'node_modules'))
  writeFileSync(join(home, 'package.json'), '{ "name": "challenge", "private": true, "type": "module" }')
  writeFileSync(join(home, 'vitest.config.js'), 'export default {}\n')
  const config = {
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    mutate,
    concurrency: availableParallelism(),
    reporters: ['json'],
    jsonReporter: { fileName: 'report.json' },
  }
  writeFileSync(join(home, 'stryker.config.json'), JSON.stringify(config))
  return {
    run() {
      const program = join(modules, '@stryker-mutator/core/bin/stryker.js')
      execFileSync(process.execPath, [program, 'run'], { cwd: home, stdio: 'ignore' })
      const report: { files: Record<string, { mutants: unknown[] }> } = JSON.parse(
        readFileSync(join(home, 'report.json'), 'utf8'),
      )
      return Object.values(report.files).reduce((sum, { mutants }) => sum + mutants.length, 0)
    },
    remove: () => rmSync(home, { recursive: true, force: true }),
  }
}
