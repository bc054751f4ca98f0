/**
 * `npm test`: gets what the suite needs, runs it, and says in its last line how many tests passed and failed. What
 * follows `--` is for Vitest: a part of a path, `-t name`, `--project api`.
 */
import { parseCLI, startVitest } from 'vitest/node'
import { createLog } from '../server/log.ts'
import { ensureWeb } from '../server/runtime/ensure-web.ts'
import { ensureChromium } from './support/chromium.ts'
import { countTests } from './support/count-tests.ts'

const { filter, options } = parseCLI(['vitest', 'run', ...process.argv.slice(2)])

const wholeSuite = filter.length === 0 && options.project === undefined
if (wholeSuite || filter.some((part) => part.includes('browser'))) {
  process.env.CHROMIUM_PATH = await ensureChromium()
  await ensureWeb(createLog({ level: 'info', readable: true }), new AbortController().signal)
}

const vitest = await startVitest('test', filter, { ...options, watch: false })
const { passed, failed } = countTests(vitest.state.getTestModules(), vitest.state.getUnhandledErrors())
await vitest.close()
if (passed + failed === 0) console.error('No test ran.')
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)
