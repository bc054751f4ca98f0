import type { AttemptPart } from '../attempts/attempt-content.ts'
import type { CodeChallenge } from '../challenges/format/challenge.ts'
import type { AppContext } from '../context.ts'
import { prepareRun } from '../grading/prepare-run.ts'
import { runVisibleTests } from '../grading/run-visible-tests.ts'
import { submit } from '../grading/submit.ts'
import type { Invitation } from '../invitations/tables.ts'
import { appendToAttempt } from '../journal/append-to-attempt.ts'
import type { RunRequest } from '../shared/attempts.ts'
import type { JournalAppend, JournalEntry } from '../shared/journal.ts'
import type { DemoPart } from './candidates.ts'
import { type DemoWork, demoWork } from './demo-work.ts'

/** One sitting as it goes on. */
export interface DemoSession {
  readonly context: AppContext
  readonly clock: { now: number }
  readonly startedAt: number
  readonly invitation: Invitation
  readonly parts: readonly AttemptPart[]
  readonly random: () => number
  readonly signal: AbortSignal
  nextBatch: number
}

const writer = 'b1f0a3de-5c1e-4d6e-9a53-0f6d2f6f4a11'
const batchEntries = 150
const sendEveryMs = 40_000

/** Writes, runs and submits as the plan says; an assessment without that challenge skips the part. */
export async function playPart(session: DemoSession, part: DemoPart): Promise<void> {
  const { context, clock, startedAt, invitation, parts, random, signal } = session
  const { kind, nth } = part.challenge
  const code = parts.flatMap(({ challenge: one }) => (one.kind === 'written' ? [] : [one]))
  const challenge = code.filter((one) => one.kind === kind)[nth]
  if (!challenge) return
  const work = demoWork(challenge, part, random)
  for (const [index, stretch] of work.stretches.entries()) {
    signal.throwIfAborted()
    await sendOnTheWay(session, work, stretch)
    clock.now = startedAt + (stretch.at(-1)?.at ?? 0) + 1_500
    const isLast = index === work.stretches.length - 1
    const at = clock.now - startedAt
    const event: JournalEntry[] = [
      { at, event: 'run' },
      ...(isLast && part.submits ? [{ at, event: 'submit' as const }] : []),
    ]
    const journal = append(session, work, event)
    const request: RunRequest = { challenge: challenge.slug, language: work.language, journal }
    if (hasVisibleTests(challenge)) {
      await runVisibleTests(context, await prepareRun({ context, invitation, request }), { signal })
    } else await appendToAttempt({ context, invitation, append: journal })
    if (isLast && part.submits) await submit({ context, invitation, request })
  }
}

/** What is typed is sent while it is typed, so that it arrives when it was made. */
async function sendOnTheWay(session: DemoSession, work: DemoWork, stretch: readonly JournalEntry[]): Promise<void> {
  const { context, clock, startedAt, invitation } = session
  for (const entries of Object.values(Object.groupBy(stretch, ({ at }) => Math.floor(at / sendEveryMs)))) {
    if (!entries) continue
    clock.now = startedAt + (entries.at(-1)?.at ?? 0) + 1_000
    await appendToAttempt({ context, invitation, append: append(session, work, entries) })
  }
}

function hasVisibleTests(challenge: CodeChallenge): boolean {
  return challenge.tests.some(({ visibility, form }) => visibility === 'visible' && form !== 'support')
}

function append(session: DemoSession, { documents }: DemoWork, entries: readonly JournalEntry[]): JournalAppend {
  const batches = chunks(entries, batchEntries).map((chunk, index) => ({
    number: session.nextBatch + index,
    documents: [...documents],
    entries: chunk,
  }))
  session.nextBatch += batches.length
  return { writer, batches }
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  const starts = Array.from({ length: Math.ceil(items.length / size) }, (_, index) => index * size)
  return starts.map((start) => items.slice(start, start + size))
}
