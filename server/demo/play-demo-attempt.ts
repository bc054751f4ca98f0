import { eq } from 'drizzle-orm'
import { selectAttemptParts } from '../attempts/attempt-content.ts'
import { closeAttempt } from '../attempts/close-attempt.ts'
import { closesAt } from '../attempts/deadline.ts'
import { attemptLimits } from '../attempts/limits.ts'
import { selectAttempt } from '../attempts/select-attempt.ts'
import { startAttempt } from '../attempts/start-attempt.ts'
import type { AppContext } from '../context.ts'
import { createInvitation } from '../invitations/create-invitation.ts'
import { type Invitation, invitations } from '../invitations/tables.ts'
import { createFoldCache } from '../journal/fold-cache.ts'
import { createMemoryLimiter } from '../rate-limits/memory-limiter.ts'
import { consentVersion } from '../shared/attempts.ts'
import { type DemoCandidate, demoCandidates } from './candidates.ts'
import { playPart } from './play-part.ts'
import { seededRandom } from './random.ts'

declare module '../jobs/job.ts' {
  interface JobPayloads {
    'play-demo-attempt': { assessmentId: string; candidate: number }
  }
}

const minuteMs = 60_000
const dayMs = 24 * 3_600_000

/**
 * Plays one past attempt through the same functions that a browser reaches, with a clock of its own. All of it is one
 * transaction: nobody sees half an attempt, nothing closes it on the way, and a second try of the job starts afresh.
 */
export async function playDemoAttempt(
  context: AppContext,
  { assessmentId, candidate: index }: { assessmentId: string; candidate: number },
  { signal }: { readonly signal: AbortSignal },
): Promise<void> {
  const candidate = demoCandidates[index]
  if (!candidate) throw new Error(`There is no demo candidate ${index}`)
  const startedAt = context.now().getTime() - candidate.hoursAgo * 3_600_000
  await context.db.transaction(async (tx) => {
    const clock = { now: startedAt - dayMs }
    const inside: AppContext = {
      ...context,
      db: tx,
      folds: createFoldCache(1),
      limits: {
        ...context.limits,
        runs: createMemoryLimiter({ limit: attemptLimits.runsPerMinute, perMs: minuteMs }),
        submissions: createMemoryLimiter({ limit: attemptLimits.submissionsPerMinute, perMs: minuteMs }),
      },
      now: () => new Date(clock.now),
    }
    const invitation = await invite(inside, assessmentId, candidate)
    clock.now = startedAt
    const { id } = await startAttempt({ context: inside, invitation, request: { consent: consentVersion } })
    const parts = await selectAttemptParts(tx, id)
    const random = seededRandom(index + 1)
    const session = { context: inside, clock, startedAt, invitation, parts, random, signal, nextBatch: 0 }
    for (const part of candidate.parts) await playPart(session, part)
    await finish(inside, clock, id, candidate, startedAt)
  })
}

async function invite(context: AppContext, assessmentId: string, { name, email }: DemoCandidate): Promise<Invitation> {
  const input = { name, email, extraMinutes: 0, expiresInDays: 14 }
  const { id } = await createInvitation({ context, assessmentId, input })
  const [invitation] = await context.db.select().from(invitations).where(eq(invitations.id, id))
  if (!invitation) throw new Error('The invitation was not stored')
  return invitation
}

async function finish(
  context: AppContext,
  clock: { now: number },
  attemptId: string,
  { finishes }: DemoCandidate,
  startedAt: number,
): Promise<void> {
  if (finishes !== null) {
    clock.now = startedAt + finishes * minuteMs
    await closeAttempt({ context, attemptId, reason: 'candidate' })
    return
  }
  clock.now = closesAt(await selectAttempt(context.db, attemptId))?.getTime() ?? clock.now
  await closeAttempt({ context, attemptId, reason: 'deadline' })
}
