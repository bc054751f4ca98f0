import { randomUUID } from 'node:crypto'
import { hc } from 'hono/client'
import { type AppType, createApp } from '../../app.ts'
import { selectAttemptParts } from '../../attempts/attempt-content.ts'
import { attemptLimits } from '../../attempts/limits.ts'
import type { AppContext } from '../../context.ts'
import type { Transaction } from '../../database/database.ts'
import { createInvitation } from '../../invitations/create-invitation.ts'
import { createFoldCache } from '../../journal/fold-cache.ts'
import { createMemoryLimiter } from '../../rate-limits/memory-limiter.ts'
import { consentVersion } from '../../shared/attempts.ts'
import type { DocumentRef, JournalBatch, JournalEntry } from '../../shared/journal.ts'
import { seededRandom } from '../random.ts'
import type { Plan } from './plan-cohort.ts'
import type { Timed } from './timed.ts'
import { workOn } from './work-on.ts'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

export interface PlayOptions {
  readonly assessmentId: string
  readonly minutes: number
  /** How long what is typed waits for company before it is sent, in milliseconds. A browser waits 1,200. */
  readonly cutMs: number
}

type Candidate = ReturnType<typeof hc<AppType>>['api']['candidate']

/**
 * Sits one attempt through the API, as a browser would, with a server's clock that moves as the candidate works: what
 * is sent arrives when it would have arrived. All of it is one transaction, so that nobody sees half an attempt and
 * no deadline of the real clock closes it on the way. Its submissions are graded afterwards, by whoever works on the
 * queue. Gives the attempt's id.
 */
export async function playAttempt(context: AppContext, plan: Plan, options: PlayOptions): Promise<string> {
  const startedAt = context.now().getTime() - plan.hoursAgo * 60 * minuteMs
  return context.db.transaction(async (tx) => {
    const clock = { now: startedAt - dayMs }
    const inside = insideOf(context, tx, clock)
    const { name, email } = plan.person
    const input = { name, email, extraMinutes: 0, expiresInDays: 14 }
    const { link } = await createInvitation({ context: inside, assessmentId: options.assessmentId, input })
    const api = candidateOf(inside, link.split('/t/')[1] ?? '')
    clock.now = startedAt
    const { id } = await accepted(api.attempt.$post({ json: { consent: consentVersion } }))
    const code = (await selectAttemptParts(tx, id)).flatMap(({ challenge }) =>
      challenge.kind === 'written' ? [] : [challenge],
    )
    const happened = workOn(code, plan, seededRandom(plan.seed), options.minutes)
    await send(api, clock, startedAt, happened, options.cutMs)
    // Asked for after the end, the attempt closes as of its deadline.
    clock.now = startedAt + (plan.finishes ?? options.minutes + 1) * minuteMs
    if (plan.finishes === null) await accepted(api.attempt.$get())
    else await accepted(api.finish.$post({ json: { journal: { writer: randomUUID(), batches: [] } } }))
    return id
  })
}

function insideOf(context: AppContext, tx: Transaction, clock: { readonly now: number }): AppContext {
  const { runsPerMinute, submissionsPerMinute } = attemptLimits
  return {
    ...context,
    db: tx,
    folds: createFoldCache(1),
    limits: {
      ...context.limits,
      runs: createMemoryLimiter({ limit: runsPerMinute, perMs: minuteMs }),
      submissions: createMemoryLimiter({ limit: submissionsPerMinute, perMs: minuteMs }),
    },
    now: () => new Date(clock.now),
  }
}

function candidateOf(context: AppContext, token: string): Candidate {
  const app = createApp(context)
  return hc<AppType>(context.publicUrl, {
    headers: { authorization: `Bearer ${token}` },
    fetch: async (input: string | URL | Request, init?: RequestInit) => app.request(input, init),
  }).api.candidate
}

async function send(
  api: Candidate,
  clock: { now: number },
  startedAt: number,
  happened: readonly Timed[],
  cutMs: number,
): Promise<void> {
  const writer = randomUUID()
  let number = 0
  let waiting: Timed[] = []
  const journal = () => {
    const batches = waiting.length > 0 ? [batchOf(number, waiting)] : []
    number += batches.length
    waiting = []
    return { writer, batches }
  }
  for (const [index, one] of happened.entries()) {
    if ('entry' in one) waiting.push(one)
    const next = happened[index + 1]
    if ('act' in one) {
      clock.now = startedAt + one.at + 60
      const { challenge, language, act } = one.act
      const json = { challenge, language, journal: journal() }
      if (act === 'run') await accepted(api.runs.$post({ json }))
      else await accepted(api.submissions.$post({ json }))
    } else if (!(next && 'act' in next) && (!next || next.at - (waiting[0]?.at ?? 0) > cutMs)) {
      clock.now = startedAt + one.at + Math.min(cutMs, (next?.at ?? Infinity) - one.at)
      await accepted(api.journal.$post({ json: journal() }))
    }
  }
}

function batchOf(number: number, happened: readonly Timed[]): JournalBatch {
  const documents: DocumentRef[] = []
  const indexOf = (place: DocumentRef) => {
    const known = documents.findIndex(({ challenge, path }) => challenge === place.challenge && path === place.path)
    return known === -1 ? documents.push(place) - 1 : known
  }
  const entries = happened.flatMap((one): JournalEntry[] => {
    if (!('entry' in one)) return []
    return [one.place ? { ...one.entry, doc: indexOf(one.place) } : one.entry]
  })
  return { number, documents, entries }
}

async function accepted<Body>(
  answering: Promise<{ ok: boolean; status: number; json(): Promise<Body> }>,
): Promise<Body> {
  const response = await answering
  if (!response.ok) throw new Error(`The API refused: ${response.status} ${JSON.stringify(await response.json())}`)
  return response.json()
}
