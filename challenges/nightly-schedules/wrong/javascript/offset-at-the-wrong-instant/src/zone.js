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
  return new Date(shown - offsetMs(zone, shown))
}

/**
 * How far the clocks of a zone are ahead of UTC at an instant, in milliseconds.
 *
 * @param {string} zone
 * @param {number} instant
 * @returns {number}
 */
export function offsetMs(zone, instant) {
  // Behind the date stands GMT+02:00. Without an offset some engines say GMT alone.
  const offset = /([+-])(\d\d):(\d\d)/.exec(formatOf(zone).format(instant))
  if (offset === null) return 0
  const size = (Number(offset[2]) * 60 + Number(offset[3])) * 60_000
  return offset[1] === '-' ? -size : size
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
