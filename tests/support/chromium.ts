import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { chromium } from 'playwright-core'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'

/**
 * The browser for the tests: CHROMIUM_PATH, or one of this machine's, or one that Playwright has downloaded.
 * Undefined where there is none.
 */
export function findChromium(): string | undefined {
  const given = process.env.CHROMIUM_PATH
  if (given) return given
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)))
  return [...onPath, MAC, chromium.executablePath()].find(isExecutable)
}

/**
 * Finds a browser, or installs one: the distribution's on Debian as root, else the one that Playwright offers.
 *
 * @throws when no way works; the message says what to do.
 */
export async function ensureChromium(): Promise<string> {
  const found = findChromium() ?? (installWithApt() || installWithPlaywright() ? findChromium() : undefined)
  if (found === undefined) {
    throw new Error('The browser tests need Chromium. Install it, or set CHROMIUM_PATH to a Chromium or Chrome.')
  }
  return found
}

function installWithApt(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false
  console.log('Installing Chromium with apt, for the browser tests')
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args: string[]) => succeeds('apt-get', args, environment)
  // Ubuntu's package of that name only points to snap, which containers lack: then nothing executable appears.
  return apt('update', '-q') && apt('install', '-y', '-q', '--no-install-recommends', 'chromium') && !!findChromium()
}

function installWithPlaywright(): boolean {
  console.log("Installing Chromium with Playwright's installer, for the browser tests")
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js')
  return succeeds(process.execPath, [cli, 'install', 'chromium'], process.env)
}

function succeeds(command: string, args: string[], env: NodeJS.ProcessEnv): boolean {
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env }).status === 0
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
