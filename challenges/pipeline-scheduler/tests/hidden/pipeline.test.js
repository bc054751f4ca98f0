import { describe, expect, test } from 'vitest'
import { Pipeline, PipelineError } from './pipeline'

const stages = ['build', 'test', 'deploy']

function job(name, stage = 'build', more = {}) {
  return { name, stage, ...more }
}

function pipelineOf(...jobs) {
  return new Pipeline({ stages, jobs })
}

function run(pipeline, name, result = 'success') {
  pipeline.start(name)
  pipeline.finish(name, result)
}

function statesOf(pipeline, ...names) {
  return Object.fromEntries(names.map((name) => [name, pipeline.stateOf(name)]))
}

/** The message with which `action` throws a PipelineError. */
function refusal(action) {
  try {
    action()
  } catch (error) {
    expect(error).toBeInstanceOf(PipelineError)
    return error.message
  }
  throw new Error('Nothing was thrown.')
}

describe('what a job waits for', () => {
  test('without needs, all jobs of all earlier stages', () => {
    const pipeline = pipelineOf(job('d', 'deploy'), job('t', 'test'), job('b1'), job('b2'))
    expect(pipeline.runnable()).toEqual(['b1', 'b2'])
    run(pipeline, 'b2')
    expect(pipeline.runnable()).toEqual(['b1'])
    run(pipeline, 'b1')
    expect(pipeline.runnable()).toEqual(['t'])
    run(pipeline, 't')
    expect(pipeline.runnable()).toEqual(['d'])
  })

  test('an earlier stage without jobs holds nothing up', () => {
    const pipeline = pipelineOf(job('d', 'deploy'), job('b'))
    run(pipeline, 'b')
    expect(pipeline.runnable()).toEqual(['d'])
    expect(pipelineOf(job('d', 'deploy')).runnable()).toEqual(['d'])
  })

  test('with empty needs, nothing', () => {
    expect(pipelineOf(job('b'), job('d', 'deploy', { needs: [] })).runnable()).toEqual(['b', 'd'])
  })

  test('with needs, exactly those, also of its own or a later stage', () => {
    const pipeline = pipelineOf(
      job('b1'),
      job('b2', 'build', { needs: ['b1'] }),
      job('b3', 'build', { needs: ['t'] }),
      job('t', 'test', { needs: [] }),
    )
    expect(pipeline.runnable()).toEqual(['b1', 't'])
    run(pipeline, 't')
    expect(pipeline.runnable()).toEqual(['b1', 'b3'])
    run(pipeline, 'b1')
    expect(pipeline.runnable()).toEqual(['b2', 'b3'])
  })

  test('a need that is named twice', () => {
    const pipeline = pipelineOf(job('a'), job('b', 'test', { needs: ['a', 'a'] }))
    run(pipeline, 'a')
    expect(pipeline.runnable()).toEqual(['b'])
  })

  test('a job that runs is no longer runnable, and still waited for', () => {
    const pipeline = pipelineOf(job('a'), job('b', 'test'))
    pipeline.start('a')
    expect(pipeline.runnable()).toEqual([])
    expect(statesOf(pipeline, 'a', 'b')).toEqual({ a: 'running', b: 'waiting' })
  })

  test('a name that every object has is a name like any other', () => {
    const pipeline = pipelineOf(job('constructor'), job('next', 'test', { needs: ['constructor'] }))
    run(pipeline, 'constructor')
    expect(pipeline.runnable()).toEqual(['next'])
    expect(refusal(() => pipeline.stateOf('toString'))).toContain('toString')
  })
})

describe('when something fails', () => {
  test('what waits for it is skipped, and so is what waits for that', () => {
    const pipeline = pipelineOf(
      job('c', 'deploy', { needs: ['b'] }),
      job('b', 'test', { needs: ['a'] }),
      job('a'),
      job('free', 'test', { needs: [] }),
    )
    run(pipeline, 'a', 'failed')
    expect(statesOf(pipeline, 'b', 'c', 'free')).toEqual({
      b: 'skipped',
      c: 'skipped',
      free: 'runnable',
    })
    expect(pipeline.status()).toBe('running')
  })

  test('nothing is decided before everything it waits for has ended', () => {
    const pipeline = pipelineOf(
      job('a'),
      job('b'),
      job('after', 'test'),
      job('alert', 'test', { when: 'on-failure' }),
    )
    pipeline.start('b')
    run(pipeline, 'a', 'failed')
    expect(statesOf(pipeline, 'after', 'alert')).toEqual({ after: 'waiting', alert: 'waiting' })
    pipeline.finish('b', 'success')
    expect(statesOf(pipeline, 'after', 'alert')).toEqual({ after: 'skipped', alert: 'runnable' })
  })

  test('a failure that is allowed breaks nothing and alerts nobody', () => {
    const pipeline = pipelineOf(
      job('lint', 'build', { allowFailure: true }),
      job('next', 'test'),
      job('alert', 'test', { when: 'on-failure' }),
    )
    run(pipeline, 'lint', 'failed')
    expect(statesOf(pipeline, 'lint', 'next', 'alert')).toEqual({
      lint: 'failed',
      next: 'runnable',
      alert: 'skipped',
    })
    run(pipeline, 'next')
    expect(pipeline.status()).toBe('success')
  })

  test('being skipped for a broken job is broken, with allowFailure too', () => {
    const pipeline = pipelineOf(
      job('a'),
      job('b', 'test', { needs: ['a'], allowFailure: true }),
      job('c', 'deploy', { needs: ['b'] }),
      job('alert', 'deploy', { needs: ['b'], when: 'on-failure' }),
    )
    run(pipeline, 'a', 'failed')
    expect(statesOf(pipeline, 'b', 'c', 'alert')).toEqual({
      b: 'skipped',
      c: 'skipped',
      alert: 'runnable',
    })
  })

  test('an alert that was not needed does not stop what comes after it', () => {
    const pipeline = pipelineOf(
      job('a'),
      job('alert', 'test', { when: 'on-failure' }),
      job('d', 'deploy'),
      job('e', 'deploy', { needs: ['alert'] }),
    )
    run(pipeline, 'a')
    expect(statesOf(pipeline, 'alert', 'd', 'e')).toEqual({
      alert: 'skipped',
      d: 'runnable',
      e: 'runnable',
    })
  })

  test('an alert that ran mends nothing for those that wait for the broken job itself', () => {
    const pipeline = pipelineOf(
      job('a'),
      job('alert', 'test', { when: 'on-failure' }),
      job('d', 'deploy'),
      job('e', 'deploy', { needs: ['alert'] }),
    )
    run(pipeline, 'a', 'failed')
    run(pipeline, 'alert')
    expect(statesOf(pipeline, 'd', 'e')).toEqual({ d: 'skipped', e: 'runnable' })
    run(pipeline, 'e')
    expect(pipeline.status()).toBe('failed')
  })

  test('an alert that fails is broken itself', () => {
    const pipeline = pipelineOf(
      job('a'),
      job('alert', 'test', { when: 'on-failure' }),
      job('e', 'deploy', { needs: ['alert'] }),
    )
    run(pipeline, 'a', 'failed')
    run(pipeline, 'alert', 'failed')
    expect(pipeline.stateOf('e')).toBe('skipped')
  })

  test('always runs after a failure, after a success, and not before the end of either', () => {
    for (const result of ['success', 'failed']) {
      const pipeline = pipelineOf(
        job('a'),
        job('clean', 'test', { when: 'always' }),
        job('d', 'deploy', { needs: ['clean'] }),
      )
      pipeline.start('a')
      expect(pipeline.stateOf('clean')).toBe('waiting')
      pipeline.finish('a', result)
      expect(pipeline.runnable()).toEqual(['clean'])
      run(pipeline, 'clean')
      expect(pipeline.runnable()).toEqual(['d'])
    }
  })

  test('a job that waits for nothing has nothing to be alerted about', () => {
    const pipeline = pipelineOf(job('alert', 'build', { when: 'on-failure' }), job('next', 'test'))
    expect(statesOf(pipeline, 'alert', 'next')).toEqual({ alert: 'skipped', next: 'runnable' })
  })
})

describe('start and finish', () => {
  const names = ['idle', 'busy', 'done', 'later']

  function halfway() {
    const pipeline = pipelineOf(job('idle'), job('busy'), job('done'), job('later', 'test'))
    pipeline.start('busy')
    run(pipeline, 'done')
    return pipeline
  }

  test.each([
    ['start', ['later', 'busy', 'done', 'nobody'], (pipeline, name) => pipeline.start(name)],
    [
      'finish as success',
      ['idle', 'later', 'done', 'nobody'],
      (pipeline, name) => pipeline.finish(name, 'success'),
    ],
    [
      'finish as failed',
      ['idle', 'later', 'done', 'nobody'],
      (pipeline, name) => pipeline.finish(name, 'failed'),
    ],
  ])('what cannot be done now is refused, and nothing changes: %s', (_what, refused, action) => {
    const pipeline = halfway()
    for (const name of refused) expect(refusal(() => action(pipeline, name))).toContain(name)
    expect(statesOf(pipeline, ...names)).toEqual({
      idle: 'runnable',
      busy: 'running',
      done: 'success',
      later: 'waiting',
    })
    run(pipeline, 'idle')
    pipeline.finish('busy', 'success')
    expect(pipeline.runnable()).toEqual(['later'])
  })

  test('there is no state of a job that does not exist', () => {
    expect(refusal(() => halfway().stateOf('nobody'))).toContain('nobody')
  })

  test("the list that runnable returns is the caller's own", () => {
    const pipeline = pipelineOf(job('a'), job('b'))
    pipeline.runnable().pop()
    expect(pipeline.runnable()).toEqual(['a', 'b'])
  })
})

describe('status and cancel', () => {
  test('from the first start to the end', () => {
    const pipeline = pipelineOf(job('a'), job('b', 'test'))
    expect(pipeline.status()).toBe('waiting')
    pipeline.start('a')
    expect(pipeline.status()).toBe('running')
    pipeline.finish('a', 'success')
    expect(pipeline.status()).toBe('running')
    run(pipeline, 'b')
    expect(pipeline.status()).toBe('success')
  })

  test('failed, even if all that came after went well', () => {
    const pipeline = pipelineOf(job('a'), job('b', 'test', { when: 'always' }))
    run(pipeline, 'a', 'failed')
    expect(pipeline.status()).toBe('running')
    run(pipeline, 'b')
    expect(pipeline.status()).toBe('failed')
  })

  test('a pipeline without jobs, or in which all are skipped, has ended well', () => {
    expect(pipelineOf().status()).toBe('success')
    expect(pipelineOf(job('alert', 'build', { when: 'on-failure' })).status()).toBe('success')
  })

  test('cancel: what runs may finish, nothing follows', () => {
    const pipeline = pipelineOf(
      job('a'),
      job('b'),
      job('c', 'test'),
      job('clean', 'test', { needs: ['a'], when: 'always' }),
    )
    pipeline.start('a')
    pipeline.cancel()
    expect(statesOf(pipeline, 'a', 'b', 'c', 'clean')).toEqual({
      a: 'running',
      b: 'cancelled',
      c: 'cancelled',
      clean: 'cancelled',
    })
    expect(pipeline.status()).toBe('running')
    expect(refusal(() => pipeline.start('b'))).toContain('b')
    pipeline.finish('a', 'failed')
    expect(pipeline.runnable()).toEqual([])
    expect(statesOf(pipeline, 'a', 'c', 'clean')).toEqual({
      a: 'failed',
      c: 'cancelled',
      clean: 'cancelled',
    })
    expect(pipeline.status()).toBe('cancelled')
  })

  test('cancel when one job is left', () => {
    const pipeline = pipelineOf(job('a'), job('b', 'test'))
    run(pipeline, 'a')
    pipeline.cancel()
    expect(pipeline.status()).toBe('cancelled')
  })

  test('cancel before anything was started, and twice', () => {
    const pipeline = pipelineOf(job('a'), job('b', 'test'))
    pipeline.cancel()
    pipeline.cancel()
    expect(statesOf(pipeline, 'a', 'b')).toEqual({ a: 'cancelled', b: 'cancelled' })
    expect(pipeline.status()).toBe('cancelled')
  })

  test('cancel after the end changes nothing', () => {
    const pipeline = pipelineOf(job('a'), job('alert', 'test', { when: 'on-failure' }))
    run(pipeline, 'a')
    pipeline.cancel()
    expect(statesOf(pipeline, 'a', 'alert')).toEqual({ a: 'success', alert: 'skipped' })
    expect(pipeline.status()).toBe('success')
  })
})

describe('faulty definitions', () => {
  test('two jobs with one name', () => {
    expect(refusal(() => pipelineOf(job('unit', 'test'), job('x'), job('unit')))).toContain('unit')
  })

  test('a stage that is not listed', () => {
    expect(refusal(() => pipelineOf(job('a', 'qa')))).toContain('qa')
  })

  test('a need that does not exist', () => {
    expect(refusal(() => pipelineOf(job('a', 'build', { needs: ['ghost'] })))).toContain('ghost')
  })

  test('a job that needs itself', () => {
    expect(refusal(() => pipelineOf(job('a', 'build', { needs: ['a'] })))).toContain('a -> a')
  })

  test('a circle of three, with others that only lead into it', () => {
    const message = refusal(() =>
      pipelineOf(
        job('entry', 'build', { needs: ['p'] }),
        job('p', 'build', { needs: ['other', 'q'] }),
        job('q', 'build', { needs: ['r'] }),
        job('r', 'build', { needs: ['p'] }),
        job('other', 'build', { needs: [] }),
      ),
    )
    expect(message).toMatch(/p -> q -> r -> p|q -> r -> p -> q|r -> p -> q -> r/)
    expect(message).not.toContain('entry')
  })

  test('a circle through a stage: an early job needs a later one, which waits for the early stage', () => {
    const message = refusal(() =>
      pipelineOf(job('early', 'build', { needs: ['late'] }), job('late', 'test')),
    )
    expect(message).toMatch(/early -> late -> early|late -> early -> late/)
  })

  test('many ways that meet again are no circle', () => {
    const jobs = [job('l0'), job('r0')]
    for (let layer = 1; layer <= 60; layer++) {
      const needs = [`l${layer - 1}`, `r${layer - 1}`]
      jobs.push(job(`l${layer}`, 'build', { needs }), job(`r${layer}`, 'build', { needs }))
    }
    const pipeline = pipelineOf(...jobs)
    run(pipeline, 'l0', 'failed')
    run(pipeline, 'r0')
    expect(statesOf(pipeline, 'l1', 'r60')).toEqual({ l1: 'skipped', r60: 'skipped' })
  })
})

describe('the definition', () => {
  const definition = () => ({
    stages: ['build', 'test'],
    jobs: [job('a'), job('b', 'test', { needs: ['a'], when: 'always' }), job('c', 'test')],
  })

  test('is not changed', () => {
    const given = definition()
    const pipeline = new Pipeline(given)
    run(pipeline, 'a', 'failed')
    pipeline.cancel()
    expect(given).toEqual(definition())
  })

  test('may be changed afterwards without effect', () => {
    const given = definition()
    const pipeline = new Pipeline(given)
    given.jobs[1].needs.push('c')
    given.jobs[1].when = 'on-success'
    given.jobs[0].allowFailure = true
    given.jobs.push(job('d', 'test'))
    given.stages.reverse()
    run(pipeline, 'a', 'failed')
    expect(statesOf(pipeline, 'b', 'c')).toEqual({ b: 'runnable', c: 'skipped' })
    expect(refusal(() => pipeline.stateOf('d'))).toContain('d')
  })

  test('with 500 jobs', () => {
    const many = { stages: ['s0', 's1', 's2', 's3', 's4'], jobs: [] }
    for (let n = 0; n < 500; n++) many.jobs.push(job(`j${n}`, `s${Math.ceil(Math.max(0, n - 19) / 120)}`))
    const pipeline = new Pipeline(many)
    for (let n = 0; n < 20; n++) run(pipeline, `j${n}`)
    expect(pipeline.runnable()).toHaveLength(120)
    expect(pipeline.runnable()[0]).toBe('j20')
  })
})
