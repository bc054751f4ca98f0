import { describe, expect, test } from 'vitest'
import { createJobLog } from './src/job-log'

const token = { name: 'REGISTRY_TOKEN', value: 'rt_9fK2+w.Qz81', masked: true }

/** A log, and what each stream of it shows. */
function setUp(...variables) {
  const shown = { stdout: '', stderr: '' }
  const log = createJobLog(variables, (stream, text) => {
    shown[stream] += text
  })
  return { log, shown }
}

describe('a job log', () => {
  test('masks a secret in a chunk', () => {
    const { log, shown } = setUp(token)
    log.write('stdout', 'token rt_9fK2+w.Qz81 accepted\n')
    expect(shown.stdout).toBe('token [masked] accepted\n')
  })

  test('shows a progress bar as it grows', () => {
    const { log, shown } = setUp(token)
    log.write('stdout', '[##')
    expect(shown.stdout).toBe('[##')
    log.write('stdout', '###')
    expect(shown.stdout).toBe('[#####')
  })
})

describe('ticket 6034', () => {
  test('the chunks of job 77120', () => {
    const { log, shown } = setUp(token)
    log.write('stderr', 'warning: using token rt_9')
    log.write('stderr', 'fK2+w.Qz81 from standard input')
    log.end()
    expect(shown.stderr).toBe('warning: using token [masked] from standard input')
  })
})
