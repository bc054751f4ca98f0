/**
 * One way of writing a part of a solution. A word in angle brackets is a name that each candidate chooses for
 * themselves: `‹matches›`. A slip is what somebody less careful writes instead.
 */
export interface Way {
  readonly code: string
  readonly slip?: readonly [right: string, wrong: string]
}

/** A part of a solution, and the ways in which people write it. */
export interface Piece {
  readonly ways: readonly Way[]
}
