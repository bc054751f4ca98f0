/**
 * @typedef {object} Definition
 * @property {readonly string[]} stages In the order in which they follow each other.
 * @property {readonly Job[]} jobs
 */

/**
 * @typedef {object} Job
 * @property {string} name
 * @property {string} stage
 * @property {readonly string[]} [needs] The jobs it waits for; all jobs of earlier stages if not given.
 * @property {When} [when] `on-success` if not given.
 * @property {boolean} [allowFailure] A failure of this job does not break those that wait for it.
 */

/** @typedef {'on-success' | 'on-failure' | 'always'} When */

/** @typedef {'success' | 'failed'} Result */

/** @typedef {'waiting' | 'runnable' | 'running' | 'success' | 'failed' | 'skipped' | 'cancelled'} JobState */

/** @typedef {'waiting' | 'running' | 'success' | 'failed' | 'cancelled'} PipelineStatus */

export {}
