/** 0 is Sunday, as in `Date`. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6

export interface Schedule {
  readonly hour: number
  readonly minute: number
  readonly days: readonly Weekday[]
  /** IANA name, for example `Europe/Oslo`. */
  readonly zone: string
}

export interface PlannedSchedule extends Schedule {
  readonly id: string
  readonly active: boolean
}

export interface Run {
  readonly id: string
  readonly at: Date
}
