export function clockLabel(minutes: number): string {
  const inDay = minutes
  const hours = Math.floor(inDay / 60)
  return `${twoDigits(hours)}:${twoDigits(inDay % 60)}`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
