const minute = 60_000

/** A length of time in words: "45 minutes", "1 hour 30 minutes". Rounded to whole minutes, at least one. */
export function durationInWords(ms: number): string {
  const { hours, minutes } = hoursAndMinutes(ms)
  return [hours > 0 && plural(hours, 'hour'), minutes > 0 && plural(minutes, 'minute')].filter(Boolean).join(' ')
}

/** A wait in words, coarser the longer it is: "3 days", "2 hours 5 minutes". */
export function waitInWords(ms: number): string {
  const days = Math.floor(ms / (24 * 60 * minute))
  return days >= 2 ? plural(days, 'day') : durationInWords(ms)
}

/** The same for a column: "45 min", "1 h 30 min". */
export function shortDuration(ms: number): string {
  const { hours, minutes } = hoursAndMinutes(ms)
  return [hours > 0 && `${hours} h`, minutes > 0 && `${minutes} min`].filter(Boolean).join(' ')
}

/** As on a clock: "1:29:05", "9:05". Fractions of a second round up, so that "0:00" means that nothing remains. */
export function clockText(ms: number): string {
  const total = Math.ceil(Math.max(0, ms) / 1_000)
  const hours = Math.floor(total / 3_600)
  const minutes = Math.floor((total % 3_600) / 60)
  const seconds = String(total % 60).padStart(2, '0')
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${seconds}` : `${minutes}:${seconds}`
}

/** "1 test", "3 tests". */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

function hoursAndMinutes(ms: number) {
  const total = Math.max(1, Math.round(ms / minute))
  return { hours: Math.floor(total / 60), minutes: total % 60 }
}
