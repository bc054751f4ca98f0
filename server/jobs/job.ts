import type { Logger } from 'pino'

/**
 * The jobs and what each is told. A part of the domain adds its own beside the code that does it:
 *
 *     declare module '../jobs/job.ts' {
 *       interface JobPayloads {
 *         'grade-submission': { submissionId: string }
 *       }
 *     }
 */
// biome-ignore lint/suspicious/noEmptyInterface: the domain folders fill it, and this folder knows none of them
export interface JobPayloads {}

export type JobName = keyof JobPayloads & string

export interface JobRun {
  /** Aborts when the process is about to stop: a task that then rejects is handed back unharmed and runs elsewhere. */
  readonly signal: AbortSignal
  /** 1 for the first try. */
  readonly attempt: number
  /** No try follows this one: whatever a failure should leave behind has to be written now. */
  readonly lastAttempt: boolean
  readonly log: Logger
}

/**
 * Does a job. It may run more than once (after a crash, after an abort), so its effects must be the same however often.
 * A rejection is retried, later each time, until the job's attempts are used up.
 */
export type Task<Payload> = (payload: Payload, run: JobRun) => Promise<void>

export type TaskList = { readonly [Name in JobName]: Task<JobPayloads[Name]> }
