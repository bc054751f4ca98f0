/** Turns the arguments of one `console.log` into a line, as Node's `util.format` does. */
export type Format = (...args: unknown[]) => string

/** `console`, printing whole lines. Objects are formatted by `format`, which is only asked where it is needed. */
export function createConsole(print: (line: string) => void, format: Format, now: () => number): object {
  const counts = new Map<string, number>()
  const timers = new Map<string, number>()
  let indent = ''

  function write(...args: unknown[]): void {
    const [first] = args
    const plain = args.length === 1 && typeof first === 'string'
    const text = plain ? first : args.length === 0 ? '' : format(...args)
    print(indent === '' ? text : indent + text.replaceAll('\n', `\n${indent}`))
  }

  function elapsed(label: string): string {
    return `${label}: ${(now() - (timers.get(label) ?? now())).toFixed(3)}ms`
  }

  function group(...labels: unknown[]): void {
    if (labels.length > 0) write(...labels)
    indent += '  '
  }

  return {
    log: write,
    info: write,
    debug: write,
    warn: write,
    error: write,
    dir: (value: unknown) => write(value),
    dirxml: write,
    trace: (...args: unknown[]) => write(`Trace: ${args.length === 0 ? '' : format(...args)}`),
    assert(condition: unknown, ...args: unknown[]) {
      if (!condition) write(args.length === 0 ? 'Assertion failed' : `Assertion failed: ${format(...args)}`)
    },
    table: (rows: unknown) => write(rows),
    group,
    groupCollapsed: group,
    groupEnd() {
      indent = indent.slice(2)
    },
    count(label: unknown = 'default') {
      const name = String(label)
      counts.set(name, (counts.get(name) ?? 0) + 1)
      write(`${name}: ${counts.get(name)}`)
    },
    countReset: (label: unknown = 'default') => void counts.delete(String(label)),
    time: (label: unknown = 'default') => void timers.set(String(label), now()),
    timeLog: (label: unknown = 'default', ...args: unknown[]) => write(elapsed(String(label)), ...args),
    timeEnd(label: unknown = 'default') {
      write(elapsed(String(label)))
      timers.delete(String(label))
    },
    clear() {},
  }
}
