import { Event, EventTarget } from './events.ts'

/** The one class of the Web platform's exceptions, with the legacy codes that matter here. */
export class DOMException extends Error {
  readonly code: number

  constructor(message = '', name: string | { name?: string; cause?: unknown } = 'Error') {
    super(message, typeof name === 'object' ? { cause: name.cause } : undefined)
    const own = typeof name === 'string' ? name : (name.name ?? 'Error')
    Object.defineProperty(this, 'name', { value: own, configurable: true })
    this.code = legacyCodes[own] ?? 0
    Object.defineProperty(this, 'code', { enumerable: false })
  }
}

const legacyCodes: Readonly<Record<string, number>> = {
  InvalidCharacterError: 5,
  NotSupportedError: 9,
  SyntaxError: 12,
  NetworkError: 19,
  AbortError: 20,
  QuotaExceededError: 22,
  TimeoutError: 23,
  DataCloneError: 25,
}

type SetTimeout = (callback: () => void, delayMs: number) => unknown

const abort = Symbol('abort')

let setTimeout: SetTimeout = () => undefined

/** Sets the timer of `AbortSignal.timeout`. */
export function setAbortTimer(timer: SetTimeout): void {
  setTimeout = timer
}

/** `AbortController` and `AbortSignal` of the DOM standard. */
export class AbortSignal extends EventTarget {
  aborted = false
  reason: unknown = undefined
  onabort: ((event: Event) => void) | null = null

  throwIfAborted(): void {
    if (this.aborted) throw this.reason
  }

  [abort](reason: unknown): void {
    if (this.aborted) return
    this.aborted = true
    this.reason = reason === undefined ? new DOMException('This operation was aborted', 'AbortError') : reason
    this.dispatchEvent(new Event('abort'))
  }

  static abort(reason?: unknown): AbortSignal {
    const signal = new AbortSignal()
    signal[abort](reason)
    return signal
  }

  static timeout(delayMs: number): AbortSignal {
    const signal = new AbortSignal()
    const reason = new DOMException('The operation was aborted due to timeout', 'TimeoutError')
    setTimeout(() => signal[abort](reason), delayMs)
    return signal
  }

  static any(signals: Iterable<AbortSignal>): AbortSignal {
    const dependent = new AbortSignal()
    const sources = [...signals]
    const aborted = sources.find((source) => source.aborted)
    if (aborted !== undefined) dependent[abort](aborted.reason)
    else {
      for (const source of sources) {
        source.addEventListener('abort', () => dependent[abort](source.reason), { once: true })
      }
    }
    return dependent
  }
}

export class AbortController {
  readonly signal = new AbortSignal()

  abort(reason?: unknown): void {
    this.signal[abort](reason)
  }
}
