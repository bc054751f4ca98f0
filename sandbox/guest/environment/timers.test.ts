import { expect, it } from 'vitest'
import { runScript } from '../harness/testing.ts'

it('lets a test clear a timer of the submission, and a submission none of the tests', () => {
  const { outcomes } = runScript(
    {
      'timers.js': `export const start = (run, delay) => setTimeout(run, delay)
        export const repeat = (run, delay) => setInterval(run, delay)
        export const clearAll = () => { for (let id = 1; id < 100; id++) clearTimeout(id) }`,
    },
    `import { clearAll, repeat, start } from './timers'
    const sleep = (delay) => new Promise((resolve) => setTimeout(resolve, delay))
    it('theirs', async () => {
      const run = jest.fn()
      clearTimeout(start(run, 10))
      clearInterval(repeat(run, 10))
      await sleep(50)
      expect(run).not.toHaveBeenCalled()
    })
    it('ours', async () => {
      const run = jest.fn()
      setTimeout(run, 10)
      clearAll()
      await sleep(50)
      expect(run).toHaveBeenCalledTimes(1)
    })`,
  )
  expect(outcomes).toEqual({ theirs: 'passed', ours: 'passed' })
})
