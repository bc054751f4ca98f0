import { createStore, type ReadableStore } from '../../../shared/state/store.ts'
import { foldedTime, type PlayTime, plainTime } from './idle-time.ts'
import type { Mark, MarkKind } from './marks.ts'
import { type Step, stepsBy } from './steps.ts'

export const speeds = [0.5, 1, 2, 4, 8, 16] as const
export type Speed = (typeof speeds)[number]

export interface PlayerState {
  /** The moment that is shown, in milliseconds since the start. */
  readonly at: number
  readonly isPlaying: boolean
  readonly speed: Speed
  readonly foldsIdle: boolean
}

/** Where playback stands and how it moves on. It holds no clock: whoever drives it says how much time went by. */
export class Player {
  readonly endMs: number
  readonly #steps: readonly Step[]
  readonly #marks: readonly Mark[]
  readonly #folded: PlayTime
  readonly #plain: PlayTime
  readonly #state

  constructor(recorded: { steps: readonly Step[]; marks: readonly Mark[]; endMs: number; at: number }) {
    const { steps, marks } = recorded
    this.#steps = steps
    this.#marks = marks
    this.endMs = Math.max(recorded.endMs, steps.at(-1)?.at ?? 0, marks.at(-1)?.at ?? 0)
    this.#folded = foldedTime(steps, this.endMs)
    this.#plain = plainTime(this.endMs)
    this.#state = createStore<PlayerState>({ at: recorded.at, isPlaying: false, speed: 4, foldsIdle: true })
    this.seek(recorded.at)
  }

  get state(): ReadableStore<PlayerState> {
    return this.#state
  }

  /** Playing on from the end begins again. */
  toggle(): void {
    const { at, isPlaying } = this.#state.get()
    this.#change({ isPlaying: !isPlaying, ...(!isPlaying && at >= this.endMs && { at: 0 }) })
  }

  pause(): void {
    this.#change({ isPlaying: false })
  }

  setSpeed(speed: Speed): void {
    this.#change({ speed })
  }

  foldIdle(foldsIdle: boolean): void {
    this.#change({ foldsIdle })
  }

  seek(at: number): void {
    this.#change({ at: Math.min(Math.max(at, 0), this.endMs) })
  }

  /** Goes on by so much of the watcher's time; stops at the end. */
  advance(watchedMs: number): void {
    const { at, isPlaying, speed, foldsIdle } = this.#state.get()
    if (!isPlaying) return
    const time = foldsIdle ? this.#folded : this.#plain
    const played = time.toPlayed(at) + watchedMs * speed
    const isOver = played >= time.lengthMs
    this.#change({ at: isOver ? this.endMs : time.toAttempt(played), isPlaying: !isOver })
  }

  /** To the change after or before the moment that is shown. */
  step(direction: 1 | -1): void {
    const done = stepsBy(this.#steps, this.#state.get().at)
    const before = this.#steps[done - 1]?.at
    const back = before === undefined ? 0 : (this.#steps[stepsBy(this.#steps, before - 1) - 1]?.at ?? 0)
    this.#change({ isPlaying: false })
    this.seek(direction === 1 ? (this.#steps[done]?.at ?? this.endMs) : back)
  }

  /** To the next or the previous mark of a kind, or of any; stays where there is none. */
  jump(direction: 1 | -1, kind?: MarkKind): void {
    const { at } = this.#state.get()
    const marks = this.#marks.filter((mark) => kind === undefined || mark.kind === kind)
    const mark = direction === 1 ? marks.find((one) => one.at > at) : marks.findLast((one) => one.at < at)
    if (mark) this.seek(mark.at)
  }

  #change(part: Partial<PlayerState>): void {
    this.#state.set({ ...this.#state.get(), ...part })
  }
}
