export function clockLabel(minutes) {
  const inDay = minutes
  const hours = Math.floor(inDay / 60)
  return `${twoDigits(hours)}:${twoDigits(inDay % 60)}`
}

function twoDigits(value) {
  return String(value).padStart(2, '0')
}
