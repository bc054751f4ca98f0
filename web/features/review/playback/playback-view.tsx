import { useMemo } from 'react'
import { absencesOf } from '../../../../server/shared/absences.ts'
import type { Playback } from '../../../../server/shared/playback.ts'
import type { ReviewAttempt } from '../../../../server/shared/review.ts'
import { clockText } from '../../../shared/format/duration.ts'
import { busyness } from './busyness.ts'
import { CodePane } from './code-pane.tsx'
import { Controls } from './controls.tsx'
import { MomentTests } from './moment-tests.tsx'
import { placeAt } from './place.ts'
import classes from './playback-view.module.css'
import { Scrubber } from './scrubber.tsx'
import { stepsBy } from './steps.ts'
import { useChosenPlace } from './use-chosen-place.ts'
import { usePlayer } from './use-player.ts'

interface PlaybackViewProps {
  readonly attempt: ReviewAttempt
  readonly playback: Playback
  readonly startAt: number
}

/** The code as it was at any moment, the tests beside it, and the line of time below. */
export function PlaybackView({ attempt, playback, startAt }: PlaybackViewProps) {
  const { recording, marks, player, state } = usePlayer(playback, startAt)
  const { steps } = recording
  const { chosen, choose } = useChosenPlace()
  const absences = useMemo(() => absencesOf(steps, player.endMs), [steps, player])
  const activity = useMemo(() => busyness(steps, player.endMs), [steps, player])
  const kinds = useMemo(() => new Set(marks.map(({ kind }) => kind)), [marks])
  const step = stepsBy(steps, state.at)
  const place = placeAt({ playback, steps, step, challenge: chosen?.challenge })
  const last = steps[step - 1]
  const event = marks.findLast((mark) => mark.at <= state.at)
  const challenge = attempt.challenges.find(({ slug }) => slug === place?.challenge)
  if (!place || !challenge) return <p>This attempt has no challenges.</p>
  const { challenge: slug, language } = place
  const code = language === 'markdown' ? challenge.languages[0] : language
  return (
    <div className={classes.playback}>
      <div className={classes.panes}>
        <CodePane
          attemptId={attempt.id}
          playback={playback}
          recording={recording}
          step={step}
          at={state.at}
          place={{ challenge: slug, language, path: chosen?.path ?? place.path }}
          follows={chosen === undefined}
          onChoose={choose}
          onPause={() => player.pause()}
        />
        {code ? (
          <MomentTests
            key={slug}
            attemptId={attempt.id}
            playback={playback}
            challenge={challenge}
            at={state.at}
            moment={{ challenge: slug, language: code, batch: last?.batch ?? 0, entries: last?.entries ?? 0 }}
          />
        ) : (
          <p className={classes.written}>This part is written and has no tests.</p>
        )}
      </div>
      <section className={classes.time} aria-label="Playback">
        <Scrubber player={player} at={state.at} marks={marks} absences={absences} activity={activity} />
        <Controls player={player} state={state} kinds={kinds} />
        <p className={classes.event}>
          {event ? `Last event: ${event.text}, at ${clockText(event.at)}` : 'No event yet'}
        </p>
      </section>
    </div>
  )
}
