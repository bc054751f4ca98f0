/** The latest try to submit a challenge. */
export interface HandingIn {
  readonly isUnderWay: boolean
  /** Why it was not taken. */
  readonly fault: string | null
}
