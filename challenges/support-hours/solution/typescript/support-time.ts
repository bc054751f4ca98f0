import type { Calendar, Weekday } from './types'

const dayMs = 24 * 60 * 60_000
const weekdays: readonly Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

/** The support time from one moment to another on the same day, between which no clock changes. */
export function supportTimeIn(
  { hours, holidays }: Calendar,
  start: number,
  end: number,
  offset: number,
): [number, number][] {
  // As if the zone's clock showed UTC: then the day of the zone is a day of UTC.
  const midnight = Math.floor((start + offset) / dayMs) * dayMs
  const day = new Date(midnight)
  if (holidays.includes(day.toISOString().slice(0, 10))) return []

  return (hours[weekdays[day.getUTCDay()]] ?? []).flatMap((span) => {
    const [from, to] = span.split('-').map((time) => midnight + msOf(time) - offset)
    const [opens, closes] = [Math.max(start, from), Math.min(end, to)]
    return opens < closes ? [[opens, closes] as [number, number]] : []
  })
}

function msOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number)
  return (hours * 60 + minutes) * 60_000
}
