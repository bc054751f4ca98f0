const formats = new Map<string, Intl.DateTimeFormat>()

/** The instant at which the clocks of a zone show what the UTC fields of `clock` say. */
export function instantOf(zone: string, clock: Date): Date {
  const shown = clock.getTime()
  const guess = shown - offsetMs(zone, shown)
  return new Date(shown - offsetMs(zone, guess))
}

/** How far the clocks of a zone are ahead of UTC at an instant, in milliseconds. */
export function offsetMs(zone: string, instant: number): number {
  // Behind the date stands GMT+02:00. Without an offset some engines say GMT alone.
  const offset = /([+-])(\d\d):(\d\d)/.exec(formatOf(zone).format(instant))
  if (offset === null) return 0
  const size = (Number(offset[2]) * 60 + Number(offset[3])) * 60_000
  return offset[1] === '-' ? -size : size
}

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone)
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
    formats.set(zone, format)
  }
  return format
}
