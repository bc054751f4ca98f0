export interface Definition {
  /** In the order in which they follow each other. */
  readonly stages: readonly string[]
  readonly jobs: readonly Job[]
}

export interface Job {
  readonly name: string
  readonly stage: string
  /** The jobs it waits for; all jobs of earlier stages if not given. */
  readonly needs?: readonly string[]
  /** `on-success` if not given. */
  readonly when?: When
  /** A failure of this job does not break those that wait for it. */
  readonly allowFailure?: boolean
}

export type When = 'on-success' | 'on-failure' | 'always'

export type Result = 'success' | 'failed'

export type JobState =
  | 'waiting'
  | 'runnable'
  | 'running'
  | 'success'
  | 'failed'
  | 'skipped'
  | 'cancelled'

export type PipelineStatus = 'waiting' | 'running' | 'success' | 'failed' | 'cancelled'
