export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'

export interface Calendar {
  /** Like `Europe/Berlin`. */
  readonly zone: string
  /** Like `09:00-12:00`, sorted. */
  readonly hours: Readonly<Partial<Record<Weekday, readonly string[]>>>
  /** Days like `2026-04-03`. */
  readonly holidays: readonly string[]
}

/** Moments like `2026-03-02T15:30:00Z`. */
export interface Pause {
  readonly from: string
  /** Null for a pause that goes on. */
  readonly to: string | null
}
