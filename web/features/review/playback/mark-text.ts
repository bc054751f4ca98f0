import type { PlaybackRun, PlaybackSubmission } from '../../../../server/shared/playback.ts'
import { plural } from '../../../shared/format/duration.ts'

const origins: Readonly<Record<PlaybackSubmission['origin'], string>> = {
  candidate: 'Submission',
  finish: 'Taken at the finish',
  deadline: 'Taken at the deadline',
  late: 'Arrived late',
}

/** What a mark on the line of time says, in a few words. */
export const textOf = {
  run: ({ status, passed, failed }: PlaybackRun): string => {
    if (status === 'platform-error') return 'Run: our machinery failed'
    return status === 'graded' ? `Run: ${passed} of ${passed + failed} visible tests passed` : 'Run: did not load'
  },
  submission: ({ origin, score }: PlaybackSubmission): string =>
    `${origins[origin]}: ${score === null ? 'not graded yet' : `${score.toFixed(1)} of 100`}`,
  paste: (length: number): string => `Paste of ${plural(length, 'character')}`,
} as const
