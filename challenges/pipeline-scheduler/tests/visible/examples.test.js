import { describe, expect, test } from 'vitest'
import { Pipeline, PipelineError } from './pipeline'

function example() {
  return new Pipeline({
    stages: ['build', 'test', 'deploy'],
    jobs: [
      { name: 'compile', stage: 'build' },
      { name: 'lint', stage: 'build', allowFailure: true },
      { name: 'unit', stage: 'test' },
      { name: 'smoke', stage: 'test', needs: ['compile'] },
      { name: 'release', stage: 'deploy' },
      { name: 'alert', stage: 'deploy', when: 'on-failure' },
    ],
  })
}

function run(pipeline, name, result = 'success') {
  pipeline.start(name)
  pipeline.finish(name, result)
}

describe('examples', () => {
  test('a job with needs does not wait for the rest of the stage before', () => {
    const pipeline = example()
    expect(pipeline.runnable()).toEqual(['compile', 'lint'])
    run(pipeline, 'compile')
    expect(pipeline.runnable()).toEqual(['lint', 'smoke'])
    expect(pipeline.stateOf('unit')).toBe('waiting')
    expect(pipeline.status()).toBe('running')
  })

  test('all is well: the pipeline is released, nobody is alerted', () => {
    const pipeline = example()
    for (const name of ['compile', 'lint', 'unit', 'smoke', 'release']) run(pipeline, name)
    expect(pipeline.stateOf('alert')).toBe('skipped')
    expect(pipeline.status()).toBe('success')
  })

  test('a failed test: nothing is released, somebody is alerted', () => {
    const pipeline = example()
    for (const name of ['compile', 'lint', 'smoke']) run(pipeline, name)
    run(pipeline, 'unit', 'failed')
    expect(pipeline.stateOf('release')).toBe('skipped')
    expect(pipeline.runnable()).toEqual(['alert'])
  })

  test('two jobs that need each other', () => {
    const jobs = [
      { name: 'a', stage: 'build', needs: ['b'] },
      { name: 'b', stage: 'build', needs: ['a'] },
    ]
    expect(() => new Pipeline({ stages: ['build'], jobs })).toThrow(PipelineError)
  })
})
