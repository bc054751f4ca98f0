import type { Clock } from './clock.ts'

/**
 * Puts virtual time in place of the machine's: `Date`, `performance` and `Intl`. Returns
 * what starts `performance` at the time that it is.
 */
export function installTime(target: Record<string, unknown>, clock: Clock): () => void {
  const { performance, begin } = createPerformance(clock)
  target.Date = createDate(clock)
  target.performance = performance
  freezeIntl(clock)
  return begin
}

function createDate(clock: Clock): DateConstructor {
  const RealDate = Date
  const { construct } = Reflect
  const now = () => Math.floor(clock.now())
  function VirtualDate(this: unknown, ...args: []): Date | string {
    if (new.target === undefined) return new RealDate(now()).toString()
    return construct(RealDate, args.length === 0 ? [now()] : args, new.target)
  }
  const statics: PropertyDescriptorMap = Object.getOwnPropertyDescriptors(RealDate)
  delete statics.now
  Object.defineProperties(VirtualDate, statics)
  define(VirtualDate, 'name', 'Date', false)
  define(VirtualDate, 'now', { now: () => now() }.now)
  define(RealDate.prototype, 'constructor', VirtualDate)
  return VirtualDate as unknown as DateConstructor
}

function createPerformance(clock: Clock): { readonly performance: object; readonly begin: () => void } {
  let timeOrigin = 0
  const entries: { name: string; entryType: string; startTime: number; duration: number; detail: unknown }[] = []
  const now = () => Math.round((clock.now() - timeOrigin) * 1000) / 1000
  const performance = {
    get timeOrigin() {
      return timeOrigin
    },
    now,
    mark(name: string, options?: { startTime?: number; detail?: unknown }) {
      const entry = {
        name,
        entryType: 'mark',
        startTime: options?.startTime ?? now(),
        duration: 0,
        detail: options?.detail ?? null,
      }
      entries.push(entry)
      return entry
    },
    measure(name: string, start?: string, end?: string) {
      const time = (mark: string | undefined, otherwise: number) =>
        entries.findLast((entry) => entry.name === mark)?.startTime ?? otherwise
      const startTime = time(start, 0)
      const entry = { name, entryType: 'measure', startTime, duration: time(end, now()) - startTime, detail: null }
      entries.push(entry)
      return entry
    },
    getEntries: () => [...entries],
    getEntriesByName: (name: string) => entries.filter((entry) => entry.name === name),
    getEntriesByType: (type: string) => entries.filter((entry) => entry.entryType === type),
    clearMarks: (name?: string) => remove(entries, 'mark', name),
    clearMeasures: (name?: string) => remove(entries, 'measure', name),
    toJSON: () => ({ timeOrigin }),
  }
  const begin = () => {
    timeOrigin = clock.read()
    entries.length = 0
  }
  return { performance, begin }
}

function remove(entries: { name: string; entryType: string }[], type: string, name: string | undefined): void {
  const kept = entries.filter((entry) => entry.entryType !== type || (name !== undefined && entry.name !== name))
  entries.splice(0, entries.length, ...kept)
}

/** `new Intl.DateTimeFormat().format()` without a date means now. */
function freezeIntl(clock: Clock): void {
  const prototype = Intl.DateTimeFormat.prototype
  const getter = Object.getOwnPropertyDescriptor(prototype, 'format')?.get
  const { formatToParts } = prototype
  if (getter === undefined) return
  const bound = new WeakMap<object, (date?: Date | number) => string>()
  Object.defineProperty(prototype, 'format', {
    configurable: true,
    get(this: Intl.DateTimeFormat) {
      const known = bound.get(this)
      if (known !== undefined) return known
      const format = getter.call(this) as (date: Date | number) => string
      const virtual = (date: Date | number = clock.now()) => format(date)
      bound.set(this, virtual)
      return virtual
    },
  })
  define(prototype, 'formatToParts', function (this: Intl.DateTimeFormat, date: Date | number = clock.now()) {
    return formatToParts.call(this, date)
  })
}

interface TemporalLike {
  readonly Now: object
  readonly Instant: { fromEpochMilliseconds(time: number): { toZonedDateTimeISO(zone: string): ZonedLike } }
}

interface ZonedLike {
  toPlainDateTime(): unknown
  toPlainDate(): unknown
  toPlainTime(): unknown
}

/** The same for `Temporal.Now`. */
export function replaceTemporalNow(target: Record<string, unknown>, clock: Clock): void {
  const temporal = target.Temporal as TemporalLike | undefined
  if (temporal === undefined) return
  const instant = () => temporal.Instant.fromEpochMilliseconds(Math.floor(clock.now()))
  const zoned = (zone = 'UTC') => instant().toZonedDateTimeISO(zone)
  const methods: Readonly<Record<string, (zone?: string) => unknown>> = {
    timeZoneId: () => 'UTC',
    instant,
    zonedDateTimeISO: zoned,
    plainDateTimeISO: (zone) => zoned(zone).toPlainDateTime(),
    plainDateISO: (zone) => zoned(zone).toPlainDate(),
    plainTimeISO: (zone) => zoned(zone).toPlainTime(),
  }
  for (const [name, method] of Object.entries(methods)) define(temporal.Now, name, method)
}

function define(target: object, key: string, value: unknown, writable = true): void {
  Object.defineProperty(target, key, { value, writable, configurable: true, enumerable: false })
}
