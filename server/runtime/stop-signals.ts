import type { Logger } from 'pino'

/** Anything slower than this is cut off; process managers send SIGKILL soon after. */
const STOP_WITHIN_MS = 9_500

/** Ctrl-C under npm comes twice, from the terminal and from npm; a person's second one comes later. */
const SAME_SIGNAL_MS = 700

/** As shells count: 128 and the signal's number. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const

/**
 * Runs `stop` on the first SIGINT or SIGTERM and then exits with 0; a second signal exits at once. The processes that
 * the server has started end with it, however it ends.
 *
 * @returns a function that stops for another reason, with an exit code of its own.
 */
export function stopOnSignals(stop: () => Promise<void>, log: Logger): (reason: string, code: number) => void {
  let stopping = false
  let since = 0
  const begin = (reason: string, code: number) => {
    if (stopping) return
    stopping = true
    since = performance.now()
    log.info({ reason }, 'stopping')
    setTimeout(() => {
      log.error(`could not stop within ${STOP_WITHIN_MS} ms`)
      process.exit(1)
    }, STOP_WITHIN_MS).unref()
    stop().then(
      () => process.exit(code),
      (error: unknown) => {
        log.error({ err: error }, 'did not stop cleanly')
        process.exit(1)
      },
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (!stopping) begin(signal, 0)
      else if (performance.now() - since > SAME_SIGNAL_MS) process.exit(EXIT_CODES[signal])
    })
  }
  return begin
}
