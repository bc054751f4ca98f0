/** Like `2026-01-31`. Sorts as text. */
export type Day = string

export interface Tier {
  /** The last minute it is for, null for all the rest. */
  readonly upTo: number | null
  /** Of one minute, in thousandths of a cent. */
  readonly price: number
}

export interface Subscription {
  readonly startsOn: Day
  /** Its last day, null if it was not cancelled. */
  readonly endsOn: Day | null
  /** For a whole period. */
  readonly feeCents: number
  readonly tiers: readonly Tier[]
}

export interface Usage {
  readonly day: Day
  readonly minutes: number
}

export interface Period {
  /** Counted from 0. */
  readonly index: number
  readonly start: Day
  /** The last day. */
  readonly end: Day
  readonly days: number
  /** How many days it would have if nobody had cancelled. */
  readonly fullDays: number
}

export interface Invoice {
  readonly start: Day
  readonly end: Day
  readonly minutes: number
  readonly feeCents: number
  readonly usageCents: number
  readonly totalCents: number
}
