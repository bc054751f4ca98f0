const formats = new Map()

/**
 * The instant at which the clocks of a zone show what the UTC fields of `clock` say.
 *
 * @param {string} zone
 * @param {Date} clock
 * @returns {Date}
 */
export function instantOf(zone, clock) {
  const shown = clock.getTime()
  const guess = shown - offsetMs(zone, shown)
  return new Date(shown - offsetMs(zone, guess))
}

/**
 * How far the clocks of a zone are ahead of UTC at an instant, in milliseconds.
 *
 * @param {string} zone
 * @param {number} instant
 * @returns {number}
 */
export function offsetMs(zone, instant) {
  const parts = formatOf(zone).formatToParts(instant)
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? 'GMT'
  const [, sign, hours, minutes] = /^GMT([+-])(\d\d):(\d\d)$/.exec(name) ?? []
  const size = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000
  return sign === '-' ? -size : size
}

/**
 * @param {string} zone
 * @returns {Intl.DateTimeFormat}
 */
function formatOf(zone) {
  let format = formats.get(zone)
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
    formats.set(zone, format)
  }
  return format
}
