import { describe, expect, it } from 'vitest'
import { createScheduler } from './scheduler.ts'

function record() {
  const scheduler = createScheduler(1000)
  const ran: string[] = []
  const note = (name: string) => () => void ran.push(`${name}@${scheduler.now()}`)
  const runAll = (most = 20) => {
    for (let count = 0; count < most && scheduler.runNext(); count++);
    return ran
  }
  return { scheduler, note, runAll }
}

describe('the scheduler', () => {
  it('runs by time, then by order of making', () => {
    const { scheduler, note, runAll } = record()
    scheduler.schedule(note('late'), 20, 'timeout')
    scheduler.schedule(note('first'), 10, 'timeout')
    scheduler.schedule(note('second'), 10, 'timeout')
    expect(runAll()).toEqual(['first@1010', 'second@1010', 'late@1020'])
  })

  it('runs immediates before the shortest timeout', () => {
    const { scheduler, note, runAll } = record()
    scheduler.schedule(note('timeout'), 0, 'timeout')
    scheduler.schedule(note('immediate'), 0, 'immediate')
    expect(runAll()).toEqual(['immediate@1000', 'timeout@1001'])
  })

  it.each([
    [-5, 1],
    [Number.NaN, 1],
    [2.9, 2],
    [2 ** 31, 1],
    [2 ** 31 - 1, 2 ** 31 - 1],
  ])('takes a delay of %d as %d', (delay, effective) => {
    const { scheduler, note, runAll } = record()
    scheduler.schedule(note('x'), delay, 'timeout')
    expect(runAll()).toEqual([`x@${1000 + effective}`])
  })

  it('repeats an interval until it is cancelled, from inside too', () => {
    const { scheduler, note, runAll } = record()
    const tick = note('tick')
    let left = 3
    const id = scheduler.schedule(
      () => {
        tick()
        left -= 1
        if (left === 0) scheduler.cancel(id)
      },
      10,
      'interval',
    )
    expect(runAll()).toEqual(['tick@1010', 'tick@1020', 'tick@1030'])
  })

  it('never goes back when somebody has moved the time on', () => {
    const { scheduler, note, runAll } = record()
    scheduler.schedule(note('due'), 10, 'timeout')
    scheduler.advanceTo(1500)
    scheduler.advanceTo(1200)
    expect(runAll()).toEqual(['due@1500'])
    expect(scheduler.nextDue()).toBeUndefined()
  })
})
