import { type Logger, pino } from 'pino'

export interface LogOptions {
  readonly level: string
  /** True for a terminal: one readable line an entry. False: JSON. */
  readonly readable: boolean
}

/** Headers that let somebody act as somebody else. */
const REDACTED = ['authorization', 'cookie', 'set-cookie'].flatMap((name) => [
  `headers["${name}"]`,
  `*.headers["${name}"]`,
])

export function createLog({ level, readable }: LogOptions): Logger {
  const options = { level, base: null, redact: REDACTED, timestamp: pino.stdTimeFunctions.isoTime }
  return readable ? pino(options, { write: (line) => process.stdout.write(readableLine(line)) }) : pino(options)
}

interface Entry {
  readonly level: number
  readonly time: string
  readonly msg?: string
  readonly err?: { readonly stack?: string; readonly message?: string }
}

/** `12:00:00.000 WARN  message key=value`, and an error's stack on the lines below. */
export function readableLine(json: string): string {
  const { level, time, msg = '', err, ...rest } = JSON.parse(json) as Entry
  const label = (pino.levels.labels[level] ?? String(level)).toUpperCase().padEnd(5)
  const details = Object.entries(rest).map(([key, value]) => `${key}=${text(value)}`)
  const stack = err ? `\n${err.stack ?? err.message}` : ''
  return `${[time.slice(11, 23), label, msg, ...details].join(' ')}${stack}\n`
}

function text(value: unknown): string {
  return typeof value === 'string' && !/\s/.test(value) ? value : JSON.stringify(value)
}
