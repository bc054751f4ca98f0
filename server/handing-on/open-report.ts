import { eq } from 'drizzle-orm'
import type { AppContext } from '../context.ts'
import { AppError } from '../http/errors.ts'
import { hashToken } from '../invitations/token.ts'
import { refuseTooMany } from '../rate-limits/rate-limiter.ts'
import type { InterviewReport } from '../shared/handing-on.ts'
import { interviewLinkState } from './interview-links.ts'
import { readReport } from './read-report.ts'
import { interviewLinks } from './tables.ts'

/** The report that a link leads to. Throws not-found, gone, rate-limited. */
export async function openReport(args: { context: AppContext; token: string }): Promise<InterviewReport> {
  const { context, token } = args
  const now = context.now()
  const tokenHash = hashToken(token)
  const [link] = await context.db.select().from(interviewLinks).where(eq(interviewLinks.tokenHash, tokenHash))
  const { reports, reportMisses } = context.limits
  const taking = link ? reports.take(link.id, now) : reportMisses.take('all', now)
  await refuseTooMany(taking, 'That was a lot in one minute. Wait a moment and open it again.')
  if (!link) throw new AppError('not-found', 'This link is not one of ours. Copy it whole and try again.')
  const state = interviewLinkState(link, now)
  if (state !== 'open') {
    const why = state === 'revoked' ? 'was withdrawn' : 'has expired'
    throw new AppError('gone', `This link ${why}. Ask whoever sent it to you for another.`)
  }
  await context.db.update(interviewLinks).set({ lastOpenedAt: now }).where(eq(interviewLinks.id, link.id))
  return readReport({ context, attemptId: link.attemptId })
}
