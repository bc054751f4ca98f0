export interface LogLine {
  readonly type: 'line'
  /** The line's place in the raw log, from 1. */
  readonly number: number
  readonly text: string
}

export interface LogSection {
  readonly type: 'section'
  /** The place of its `@@open` in the raw log, from 1. */
  readonly number: number
  readonly id: string
  readonly title: string
  /** From open to close; null if it ended without a close of its own. */
  readonly seconds: number | null
  readonly collapsed: boolean
  readonly children: LogNode[]
}

export type LogNode = LogLine | LogSection

/** Turns the lines of a job's log into the tree that its page draws. */
export function foldSections(lines: readonly string[]): LogNode[] {
  throw new Error('foldSections is not written yet')
}
