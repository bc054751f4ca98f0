const minuteMs = 60_000

/** `1:04:09` or `24:09`: a length of time to the second. */
export function clockTime(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1_000))
  const parts = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60]
  const [hours, ...rest] = parts.map((part) => String(part).padStart(2, '0'))
  const shown = parts[0] === 0 ? rest : [String(Number(hours)), ...rest]
  return shown.join(':')
}

/** `1 h 24 min`, `24 min` or `under a minute`: a length of time as people say it. */
export function spokenDuration(ms: number): string {
  const minutes = Math.floor(ms / minuteMs)
  if (minutes < 1) return 'under a minute'
  const hours = Math.floor(minutes / 60)
  const parts = [hours > 0 && `${hours} h`, minutes % 60 > 0 && `${minutes % 60} min`]
  return parts.filter(Boolean).join(' ')
}

const dayAndTime = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' })

/** `22 Nov 2026, 14:05`, in the reader's time zone. */
export function dateTime(iso: string): string {
  return dayAndTime.format(new Date(iso))
}

/** `22 Nov 2026`, in the reader's time zone. */
export function date(iso: string): string {
  return day.format(new Date(iso))
}
