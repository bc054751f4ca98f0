import { useEffect, useMemo } from 'react'
import type { Playback } from '../../../../server/shared/playback.ts'
import { useStore } from '../../../shared/state/store.ts'
import { type Mark, marksOf } from './marks.ts'
import { Player, type PlayerState } from './player.ts'
import { Recording } from './recording.ts'

export interface Playing {
  readonly recording: Recording
  readonly marks: readonly Mark[]
  readonly player: Player
  readonly state: PlayerState
}

/** Folds the journal once and drives the player by the screen's frames while it plays. */
export function usePlayer(playback: Playback, startAt: number): Playing {
  // biome-ignore lint/correctness/useExhaustiveDependencies: where it starts matters when it is opened, not later
  const opened = useMemo(() => {
    const recording = new Recording(
      playback.base,
      playback.batches.map(({ batch }) => batch),
    )
    const { steps } = recording
    const marks = marksOf(playback, steps)
    return { recording, marks, player: new Player({ steps, marks, endMs: playback.timeUsedMs, at: startAt }) }
  }, [playback])
  const { player } = opened
  const state = useStore(player.state)
  const { isPlaying } = state
  useEffect(() => {
    if (!isPlaying) return
    let before = performance.now()
    let frame = requestAnimationFrame(function next(now) {
      player.advance(Math.max(now - before, 0))
      before = now
      frame = requestAnimationFrame(next)
    })
    return () => cancelAnimationFrame(frame)
  }, [player, isPlaying])
  return { ...opened, state }
}
