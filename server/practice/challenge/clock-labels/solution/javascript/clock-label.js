const minutesOfDay = 24 * 60

export function clockLabel(minutes) {
  const inDay = minutes % minutesOfDay
  const hours = Math.floor(inDay / 60)
  return `${twoDigits(hours)}:${twoDigits(inDay % 60)}`
}

function twoDigits(value) {
  return String(value).padStart(2, '0')
}
