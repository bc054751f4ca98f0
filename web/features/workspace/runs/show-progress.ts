import type { RunEvent } from '../../../../server/shared/attempts.ts'
import type { RunSoFar } from './tests-run.ts'

/** A run that is over by then is shown as a whole: an outcome that flashes by helps nobody. */
export const quietMs = 250

/** Pause between two looks at a run that goes on. */
export const betweenLooksMs = 100

/** Collects the tests of a run as they end and shows them now and then. */
export function showProgress(show: (soFar: RunSoFar) => void): {
  add(event: Extract<RunEvent, { type: 'test' }>): void
  stop(): void
} {
  const soFar = { visible: [], own: [] } as { [Part in keyof RunSoFar]: RunSoFar[Part][number][] }
  let isNew = true
  let timer = setTimeout(look, quietMs)
  function look() {
    if (isNew) show({ visible: [...soFar.visible], own: [...soFar.own] })
    isNew = false
    timer = setTimeout(look, betweenLooksMs)
  }
  return {
    add({ part, test }) {
      soFar[part].push(test)
      isNew = true
    },
    stop: () => clearTimeout(timer),
  }
}
