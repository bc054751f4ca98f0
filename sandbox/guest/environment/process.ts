import type { Clock } from './clock.ts'

/** The little of Node's `process` that code in an assessment reads. Nothing of the machine is in it. `begin` starts its clock. */
export function createProcess(clock: Clock, print: (text: string) => void) {
  let started = 0
  const nanoseconds = () => BigInt(Math.round((clock.now() - started) * 1e6))
  const hrtime = (since?: [number, number]): [number, number] => {
    const passed = nanoseconds() - (since === undefined ? 0n : BigInt(since[0]) * 1_000_000_000n + BigInt(since[1]))
    return [Number(passed / 1_000_000_000n), Number(passed % 1_000_000_000n)]
  }
  const exit = (code: unknown = 0) => {
    throw new Error(`process.exit(${String(code)}) was called; a run cannot be ended from inside`)
  }
  const write = (text: unknown) => {
    print(String(text))
    return true
  }
  const listeners: Record<string, unknown> = {}
  for (const name of ['on', 'once', 'off', 'addListener', 'removeListener', 'removeAllListeners']) {
    listeners[name] = () => process
  }
  const process: Record<string, unknown> = {
    ...listeners,
    emit: () => false,
    listenerCount: () => 0,
    env: {},
    argv: ['node', '/index.js'],
    execArgv: [],
    pid: 1,
    platform: 'linux',
    arch: 'x64',
    title: 'node',
    version: 'v26.0.0',
    versions: { node: '26.0.0' },
    exitCode: undefined,
    cwd: () => '/',
    exit,
    hrtime: Object.assign(hrtime, { bigint: nanoseconds }),
    uptime: () => Number(nanoseconds()) / 1e9,
    memoryUsage: () => ({ rss: 0, heapTotal: 0, heapUsed: 0, external: 0, arrayBuffers: 0 }),
    cpuUsage: () => ({ user: 0, system: 0 }),
    nextTick: (callback: (...args: unknown[]) => void, ...args: unknown[]) => queueMicrotask(() => callback(...args)),
    emitWarning: () => undefined,
    stdout: { isTTY: false, write },
    stderr: { isTTY: false, write },
    stdin: { isTTY: false },
  }
  Object.defineProperty(process, Symbol.toStringTag, { value: 'process', configurable: true })
  const begin = () => {
    started = clock.read()
  }
  return { process, begin }
}
