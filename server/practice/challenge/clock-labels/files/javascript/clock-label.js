export function clockLabel(minutes) {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  return `${hours}:${rest}`
}
