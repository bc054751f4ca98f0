/** `Event`, `EventTarget` and `CustomEvent` of the DOM standard, without a tree of nodes to travel through. */
export class Event {
  readonly type: string
  readonly bubbles: boolean
  readonly cancelable: boolean
  readonly timeStamp = 0
  target: EventTarget | null = null
  currentTarget: EventTarget | null = null
  defaultPrevented = false
  #stopped = false

  constructor(type: unknown, options: { bubbles?: boolean; cancelable?: boolean } = {}) {
    this.type = String(type)
    this.bubbles = options.bubbles === true
    this.cancelable = options.cancelable === true
  }

  preventDefault(): void {
    if (this.cancelable) this.defaultPrevented = true
  }

  stopPropagation(): void {}

  /** True once a listener asked that no further one is called. */
  static isStopped(event: Event): boolean {
    return #stopped in event && event.#stopped
  }

  stopImmediatePropagation(): void {
    this.#stopped = true
  }
}

export class CustomEvent extends Event {
  readonly detail: unknown

  constructor(type: unknown, options: { bubbles?: boolean; cancelable?: boolean; detail?: unknown } = {}) {
    super(type, options)
    this.detail = options.detail ?? null
  }
}

type Listener = ((event: Event) => void) | { handleEvent(event: Event): void }
type ListenerOptions = boolean | { capture?: boolean; once?: boolean; signal?: EventTarget & { aborted: boolean } }

interface Registration {
  readonly listener: Listener
  readonly once: boolean
}

export class EventTarget {
  readonly #registrations = new Map<string, Registration[]>()

  addEventListener(type: string, listener: Listener | null, options: ListenerOptions = {}): void {
    const { once = false, signal } = typeof options === 'object' ? options : {}
    if (listener === null || listener === undefined || signal?.aborted === true) return
    const registrations = this.#registrations.get(type) ?? []
    if (registrations.some((each) => each.listener === listener)) return
    this.#registrations.set(type, [...registrations, { listener, once }])
    signal?.addEventListener('abort', () => this.removeEventListener(type, listener), { once: true })
  }

  removeEventListener(type: string, listener: Listener | null): void {
    const registrations = this.#registrations.get(type) ?? []
    this.#registrations.set(
      type,
      registrations.filter((each) => each.listener !== listener),
    )
  }

  dispatchEvent(event: Event): boolean {
    event.target = this
    event.currentTarget = this
    const own: unknown = Reflect.get(this, `on${event.type}`)
    if (typeof own === 'function') own.call(this, event)
    const registrations = this.#registrations.get(event.type)
    for (const { listener, once } of registrations ?? []) {
      if (Event.isStopped(event)) break
      if (once) this.removeEventListener(event.type, listener)
      if (typeof listener === 'function') listener.call(this, event)
      else listener.handleEvent(event)
    }
    event.currentTarget = null
    return !event.defaultPrevented
  }
}
