/** For how many days what is kept, where nothing else is said. */
export interface Periods {
  /** After the end or the decision, whichever is later; an assessment may have a number of its own. */
  readonly candidateDays: number
  /** After the end: signals, and addresses that requests came from. */
  readonly signalDays: number
}

export const usualPeriods: Periods = { candidateDays: 180, signalDays: 30 }
