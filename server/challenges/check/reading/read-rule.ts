import type { CodeChallenge } from '../../format/challenge.ts'
import type { Report } from '../../format/problem.ts'

/** Something that can be told of a challenge by reading it, without running anything. */
export type ReadRule = (challenge: CodeChallenge, report: Report) => void

export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}
