/** "50 to 300 words"; empty where nothing is said of the length. */
export function guidanceText({ min, max }: { readonly min: number | null; readonly max: number | null }): string {
  if (min && max) return `${min} to ${max} words`
  if (max) return `up to ${max} words`
  return min ? `at least ${min} words` : ''
}
