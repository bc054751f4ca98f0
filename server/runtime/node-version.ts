import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'

/**
 * Imported for its effect, before anything else: with an older Node than the one this project brings, the process goes
 * on as that one. `npm start` finds it by itself; this serves whoever types `node server/start.ts`.
 */
const require = createRequire(import.meta.url)
const wanted = require('node/package.json') as { version: string }

if (major(process.versions.node) < major(wanted.version)) {
  const own = require.resolve('node/bin/node')
  const args = [own, ...process.execArgv, ...process.argv.slice(1)]
  if (process.execve) process.execve(own, args)
  execFileSync(own, args.slice(1), { stdio: 'inherit' })
  process.exit(0)
}

function major(version: string): number {
  return Number.parseInt(version, 10)
}
