/**
 * What the journal is doing, for the person who types.
 *
 * ```
 *   saved ──entry──▶ saving ──acknowledged──▶ saved
 *                      │ ▲
 *              no line ▼ │ next try
 *                    offline
 *   any ──refused for good──▶ stopped
 * ```
 */
export type JournalPhase = 'saved' | 'saving' | 'offline' | 'stopped'

/**
 * `taken`: another tab or computer has written in the meantime. `over`: the attempt has ended.
 * `refused`: the server will never take what is left, which `JournalStatus.message` explains.
 */
export type StopReason = 'taken' | 'over' | 'refused'

export interface JournalStatus {
  readonly phase: JournalPhase
  readonly reason: StopReason | null
  /** In the server's words, where it gave some. */
  readonly message: string | null
  /** Batches and loose entries that the server has not acknowledged. */
  readonly unsent: number
  /** False where the browser forbids storage or has none left: closing the page would lose what is unsent. */
  readonly kept: boolean
}

export const initialStatus: JournalStatus = { phase: 'saved', reason: null, message: null, unsent: 0, kept: true }

export function sameStatus(a: JournalStatus, b: JournalStatus): boolean {
  return (Object.keys(a) as (keyof JournalStatus)[]).every((key) => a[key] === b[key])
}
