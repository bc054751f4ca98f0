/**
 * Tells for each moment by how many milliseconds the clocks of a zone are ahead of UTC.
 *
 * @param {string} zone
 * @returns {(at: number) => number}
 */
export function createZone(zone) {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  })

  return function offsetAt(at) {
    // What the clock shows, like `3/2/2026, 16:30`, read as if it were UTC.
    /** @type {string[]} */
    const shown = format.format(at).match(/\d+/g)
    const [month, day, year, hour, minute] = shown.map(Number)
    return Date.UTC(year, month - 1, day, hour, minute) - Math.floor(at / 60_000) * 60_000
  }
}
