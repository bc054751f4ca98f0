/** What a `datetime-local` field holds for a moment: a wall clock's time where the browser is. */
export function localOf(iso: string | null): string {
  if (iso === null) return ''
  const moment = new Date(iso)
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

/** The moment that such a field means; null where it is empty. */
export function momentOf(local: string): string | null {
  return local === '' ? null : new Date(local).toISOString()
}
