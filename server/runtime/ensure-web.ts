import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Logger } from 'pino'
import { webIsBuilt } from './web-sources.ts'

const BUILD = fileURLToPath(new URL('../build-web.ts', import.meta.url))

/**
 * Builds the browser side where it is missing or was made from other sources. The build runs in a process of its own,
 * so that the server carries neither the bundler nor its memory.
 */
export async function ensureWeb(log: Logger, signal: AbortSignal): Promise<void> {
  if (await webIsBuilt()) return
  log.info('building the browser side')
  const started = performance.now()
  const child = spawn(process.execPath, [BUILD], { stdio: ['ignore', 'ignore', 'pipe'], signal })
  child.stderr.setEncoding('utf8')
  let complaints = ''
  child.stderr.on('data', (text: string) => {
    complaints += text
  })
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`The browser side does not build:\n${complaints}`)
  log.info({ ms: Math.round(performance.now() - started) }, 'built the browser side')
}
