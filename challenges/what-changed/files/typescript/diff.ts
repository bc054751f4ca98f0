export interface Hunk {
  /** The number of its first line in the version before, from 1. */
  readonly beforeStart: number
  readonly beforeCount: number
  /** The same for the version after. */
  readonly afterStart: number
  readonly afterCount: number
  /** Each with its sign in front: `-`, `+` or a space. */
  readonly lines: readonly string[]
}

/** The shortest way from one version to the other, with unchanged lines around each change. */
export function diff(before: readonly string[], after: readonly string[], context = 3): Hunk[] {
  throw new Error('diff is not written yet')
}
