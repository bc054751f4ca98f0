const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

const formats = new Map<string, Intl.DateTimeFormat>()

/**
 * The first instant at which the clocks of a zone show what the UTC fields of `clock` say. If they skip that time, the
 * instant at which they do.
 */
export function instantOf(zone: string, clock: Date): Date {
  const shown = clock.getTime()
  // Clocks do not change twice within two days, so one of these two is in force at the time in question.
  const before = offsetMs(zone, shown - dayMs)
  const after = offsetMs(zone, shown + dayMs)

  const instants = [shown - before, shown - after].filter((at) => at + offsetMs(zone, at) === shown)
  if (instants.length > 0) return new Date(Math.min(...instants))

  let jump = shown - after
  while (offsetMs(zone, jump) === before) jump += minuteMs
  return new Date(jump)
}

/** How far the clocks of a zone are ahead of UTC at an instant, in milliseconds. */
export function offsetMs(zone: string, instant: number): number {
  // Behind the date stands GMT+02:00. Without an offset some engines say GMT alone.
  const offset = /([+-])(\d\d):(\d\d)/.exec(formatOf(zone).format(instant))
  // equivalent mutant `false`: the engine that runs the tests says GMT+00:00
  if (offset === null) return 0
  const size = (Number(offset[2]) * 60 + Number(offset[3])) * 60_000
  return offset[1] === '-' ? -size : size
}

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone)
  // equivalent mutant `true`: a format that is made anew shows the same, only later
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
    formats.set(zone, format)
  }
  return format
}
