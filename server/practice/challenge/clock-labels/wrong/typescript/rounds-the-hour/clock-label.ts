const minutesOfDay = 24 * 60

export function clockLabel(minutes: number): string {
  const inDay = minutes % minutesOfDay
  const hours = Math.round(inDay / 60)
  return `${twoDigits(hours)}:${twoDigits(inDay % 60)}`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
