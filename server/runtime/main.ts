import { ConfigError, readConfig } from '../config/config.ts'
import { MendableError } from '../config/mendable-error.ts'
import { createLog } from '../log.ts'
import { stopOnSignals } from './stop-signals.ts'
import { welcome } from './welcome.ts'

/** The exit code for wrong use, from sysexits.h. */
const EX_USAGE = 64

/** Runs until a signal, or until something that the server cannot do without is gone. */
export async function main({ web }: { web: boolean }): Promise<void> {
  const config = readConfigOrExit()
  const log = createLog({ level: config.logLevel, readable: process.stdout.isTTY ?? false })
  const giveUp = new AbortController()
  // Loaded late: a fault of the environment is told before a thousand modules are.
  const starting = import('./server.ts').then(({ startServer }) =>
    startServer({ config, log, web, signal: giveUp.signal }),
  )
  const stop = stopOnSignals(async () => {
    giveUp.abort()
    const server = await starting.catch(() => undefined)
    await server?.stop()
  }, log)
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'unexpected error')
    stop('unexpected error', 1)
  })
  try {
    const server = await starting
    if (config.role !== 'worker') console.log(welcome(server.url, server.demo))
    log.info({ walls: server.walls.join(', ') }, 'ready')
    server.lost.then((reason) => {
      log.fatal(reason)
      stop(reason, 1)
    })
  } catch (error) {
    if (!giveUp.signal.aborted) exitWith(error)
  }
}

function readConfigOrExit() {
  try {
    return readConfig()
  } catch (error) {
    return exitWith(error)
  }
}

/** What the person at the terminal can mend is told in a sentence; a stack is for what they cannot. */
function exitWith(error: unknown): never {
  console.error(error instanceof MendableError ? error.message : error)
  process.exit(error instanceof ConfigError ? EX_USAGE : 1)
}
