import type { Playback, PlaybackRun, PlaybackSubmission } from '../../../../server/shared/playback.ts'

/** The last run and the last submission of a challenge by a moment. */
export function latestOf(
  { runs, submissions }: Playback,
  challenge: string,
  at: number,
): { run: PlaybackRun | undefined; submission: PlaybackSubmission | undefined } {
  const isDone = (one: { challenge: string; at: number }) => one.challenge === challenge && one.at <= at
  return { run: runs.findLast(isDone), submission: submissions.findLast(isDone) }
}
