const dateAndTime = new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeStyle: 'short' })
const shortDateAndTime = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })
const time = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' })
const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' })

const weekdayAndTime = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'short' })

/** A moment with its day of the week, in the reader's own language and time zone. */
export function fullMoment(iso: string): string {
  return weekdayAndTime.format(new Date(iso))
}

/** The name of the reader's time zone: "Europe/Berlin". */
export function ownTimeZone(): string {
  return weekdayAndTime.resolvedOptions().timeZone.replaceAll('_', ' ')
}

/** A moment in the reader's own language and time zone. */
export function momentText(iso: string): string {
  return dateAndTime.format(new Date(iso))
}

/** The same, short enough for a column. */
export function shortMoment(iso: string): string {
  return shortDateAndTime.format(new Date(iso))
}

/** The day of a moment, short enough for a column. */
export function dayText(iso: string): string {
  return day.format(new Date(iso))
}

/** The time of day of a moment. */
export function timeText(iso: string): string {
  return time.format(new Date(iso))
}
