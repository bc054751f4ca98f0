import { closeAttemptJob } from './attempts/close-job.ts'
import { sweepAttempts } from './attempts/sweep-attempts.ts'
import type { AppContext } from './context.ts'
import { playDemoAttempt } from './demo/play-demo-attempt.ts'
import { gradeSubmission } from './grading/grade-submission.ts'
import { sweepAts } from './integrations/sweep-ats.ts'
import { tellAts } from './integrations/tell-ats.ts'
import { remindCandidates } from './invitations/care/remind-candidates.ts'
import type { TaskList } from './jobs/job.ts'
import { checkVersion } from './library/check-version.ts'
import { sendMail } from './mail/send-mail.ts'
import { handOutEvents } from './outbox/hand-out-events.ts'
import { applyRetention } from './privacy/retention/apply-retention.ts'
import { forgetTakes } from './rate-limits/forget-takes.ts'
import { regradeSubmission } from './regrading/regrade-submission.ts'
import { readSignals } from './signals/read-signals.ts'
import { compareSubmissions } from './similarity/compare-submissions.ts'
import { deliverWebhook } from './webhooks/deliver.ts'
import { sweepWebhooks } from './webhooks/sweep-webhooks.ts'

/** What runs regularly: graphile-worker's crontab syntax, times in UTC. */
export const closingCrontab = '* * * * * sweep-attempts ?jobKey=sweep-attempts&max=1'
export const crontab = [
  '17 * * * * apply-retention ?jobKey=apply-retention&max=1',
  '29 * * * * forget-takes ?jobKey=forget-takes&max=1',
].join('\n')
export const postCrontab = ['sweep-webhooks', 'sweep-ats', 'remind-candidates']
  .map((name) => `* * * * * ${name} ?jobKey=${name}&max=1`)
  .join('\n')

/** Every job, and the part of the domain that does it. */
export function createTasks(context: AppContext): TaskList {
  return { ...createWorkTasks(context), ...createClosingTasks(context), ...createPostTasks(context) }
}

/** What needs this machine: grades, and what is read and compared behind them. */
export function createWorkTasks(context: AppContext) {
  return {
    'compare-submissions': (payload, run) => compareSubmissions(context, payload, run),
    'check-challenge': (payload) => checkVersion(context, payload),
    'grade-submission': (payload, run) => gradeSubmission(context, payload, run),
    'read-signals': (payload) => readSignals(context, payload),
    'regrade-submission': (payload, run) => regradeSubmission(context, payload, run),
    'play-demo-attempt': (payload, run) => playDemoAttempt(context, payload, run),
    'apply-retention': (_payload, run) => applyRetention(context, run),
    'forget-takes': () => forgetTakes(context),
  } satisfies Partial<TaskList>
}

/**
 * Closing attempts on time. It has workers of its own: it is the database's work, and grading need not stand still while
 * a thousand attempts that end in one second are closed, nor wait until the last of them is.
 */
export function createClosingTasks(context: AppContext) {
  return {
    'close-attempt': (payload) => closeAttemptJob(context, payload),
    'sweep-attempts': () => sweepAttempts(context),
  } satisfies Partial<TaskList>
}

/** What waits for other people's servers. It has workers of its own, so that no grade ever waits for them too. */
export function createPostTasks(context: AppContext) {
  return {
    'hand-out-events': (payload) => handOutEvents(context, payload),
    'deliver-webhook': (payload, run) => deliverWebhook(context, payload, run),
    'sweep-webhooks': () => sweepWebhooks(context),
    'tell-ats': (payload, run) => tellAts(context, payload, run),
    'sweep-ats': () => sweepAts(context),
    'remind-candidates': () => remindCandidates(context),
    'send-mail': (payload, run) => sendMail(context, payload, run),
  } satisfies Partial<TaskList>
}
