import { arrowsCheck } from './arrows.ts'
import { challengeFormatsCheck } from './challenge-formats.ts'
import type { Check } from './check.ts'
import { environmentCheck } from './environment.ts'
import { fileLengthCheck } from './file-length.ts'
import { oldestJavaScriptCheck } from './oldest-javascript.ts'
import { plainHttpCheck } from './plain-http.ts'
import { toolCheck } from './tool-check.ts'

/** `npm run check`: all that can be told of the tree in seconds, without running it. */
const checks: readonly Check[] = [
  toolCheck('types of server, sandbox and tests', 'tsc', ['-p', '.']),
  toolCheck('types of the browser side', 'tsc', ['-p', 'web']),
  toolCheck('lint and format', 'biome', ['check', '--max-diagnostics=100', '--error-on-warnings', '.']),
  arrowsCheck,
  environmentCheck,
  fileLengthCheck,
  challengeFormatsCheck,
  plainHttpCheck,
  oldestJavaScriptCheck,
]

async function report({ name, run }: Check): Promise<boolean> {
  const start = performance.now()
  const faults = await run()
  const seconds = ((performance.now() - start) / 1_000).toFixed(1)
  console.log(`${faults.length === 0 ? '✓' : '✗'} ${name} (${seconds} s)`)
  for (const fault of faults) console.log(fault.replace(/^/gm, '    '))
  return faults.length === 0
}

const results = await Promise.all(checks.map(report))
if (results.includes(false)) process.exitCode = 1
