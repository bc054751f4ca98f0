// biome-ignore-all lint/suspicious/noExplicitAny: a reason to abort is anything, as in the platform's own typings
// biome-ignore-all lint/suspicious/noVar: only var declares a property of the global object
// What a submission finds around it in the sandbox (sandbox/guest/environment), for the editor's TypeScript service.

interface Console {
  log(...data: unknown[]): void
  info(...data: unknown[]): void
  debug(...data: unknown[]): void
  warn(...data: unknown[]): void
  error(...data: unknown[]): void
  dir(item?: unknown): void
  table(data?: unknown): void
  trace(...data: unknown[]): void
  assert(condition?: unknown, ...data: unknown[]): void
  group(...label: unknown[]): void
  groupEnd(): void
  count(label?: string): void
  time(label?: string): void
  timeEnd(label?: string): void
  timeLog(label?: string, ...data: unknown[]): void
}
declare var console: Console

interface Timeout {
  ref(): this
  unref(): this
  hasRef(): boolean
  refresh(): this
  [Symbol.toPrimitive](): number
}
declare function setTimeout<Args extends unknown[]>(
  callback: (...args: Args) => void,
  ms?: number,
  ...args: Args
): Timeout
declare function clearTimeout(timeout?: Timeout | number | null): void
declare function setInterval<Args extends unknown[]>(
  callback: (...args: Args) => void,
  ms?: number,
  ...args: Args
): Timeout
declare function clearInterval(interval?: Timeout | number | null): void
declare function setImmediate<Args extends unknown[]>(callback: (...args: Args) => void, ...args: Args): unknown
declare function clearImmediate(immediate: unknown): void
declare function queueMicrotask(callback: () => void): void
declare function structuredClone<Value>(value: Value): Value

declare var performance: { now(): number; readonly timeOrigin: number }

declare class Event {
  constructor(type: string, init?: { cancelable?: boolean })
  readonly type: string
  readonly target: EventTarget | null
  readonly defaultPrevented: boolean
  preventDefault(): void
  stopImmediatePropagation(): void
}
type EventListener = ((event: Event) => void) | { handleEvent(event: Event): void }
declare class EventTarget {
  addEventListener(
    type: string,
    listener: EventListener | null,
    options?: boolean | { once?: boolean; signal?: AbortSignal },
  ): void
  removeEventListener(type: string, listener: EventListener | null): void
  dispatchEvent(event: Event): boolean
}
declare class AbortSignal extends EventTarget {
  readonly aborted: boolean
  readonly reason: any
  onabort: ((event: Event) => void) | null
  throwIfAborted(): void
  static abort(reason?: unknown): AbortSignal
  static timeout(ms: number): AbortSignal
  static any(signals: Iterable<AbortSignal>): AbortSignal
}
declare class AbortController {
  readonly signal: AbortSignal
  abort(reason?: unknown): void
}
declare class DOMException extends Error {
  constructor(message?: string, name?: string)
  readonly code: number
}
declare class TextEncoder {
  readonly encoding: string
  encode(text?: string): Uint8Array
}
declare class TextDecoder {
  constructor(label?: string)
  decode(bytes?: Uint8Array | ArrayBuffer): string
}

declare function atob(data: string): string
declare function btoa(data: string): string
