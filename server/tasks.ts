import { closeAttemptJob } from './attempts/close-job.ts'
import { sweepAttempts } from './attempts/sweep-attempts.ts'
import type { AppContext } from './context.ts'
import { playDemoAttempt } from './demo/play-demo-attempt.ts'
import { gradeSubmission } from './grading/grade-submission.ts'
import type { TaskList } from './jobs/job.ts'

/** What runs regularly: graphile-worker's crontab syntax, times in UTC. */
export const crontab = '* * * * * sweep-attempts ?jobKey=sweep-attempts&max=1'

/** Every job that a worker can be given, and the part of the domain that does it. */
export function createTasks(context: AppContext): TaskList {
  return {
    'grade-submission': (payload, run) => gradeSubmission(context, payload, run),
    'close-attempt': (payload) => closeAttemptJob(context, payload),
    'play-demo-attempt': (payload, run) => playDemoAttempt(context, payload, run),
    'sweep-attempts': () => sweepAttempts(context),
  }
}
