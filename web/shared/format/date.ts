const dateAndTime = new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeStyle: 'short' })

/** A moment in the reader's own language and time zone. */
export function momentText(iso: string): string {
  return dateAndTime.format(new Date(iso))
}
