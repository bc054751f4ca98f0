import type { AttemptPart } from '../../attempts/attempt-content.ts'
import { offeredIn } from '../../attempts/offered-in.ts'
import { readCompany } from '../../auth/company.ts'
import { selectCurrentChallenges } from '../../challenges/select-challenge.ts'
import type { AppContext } from '../../context.ts'
import { durationMsOf } from '../../invitations/invitation-state.ts'
import { dayMs } from '../../invitations/limits.ts'
import { keptFor } from '../../privacy/retention/kept-for.ts'
import type { CandidateInvitation } from '../../shared/attempts.ts'
import { selectAssessment } from '../read-assessment.ts'
import { toSlotSummary } from '../slot-summary.ts'
import { settingsOf } from './read-draft.ts'

/** The welcome page as a candidate who is invited with these settings would see it. Throws not-found. */
export async function previewDraft({ context, id }: { context: AppContext; id: string }): Promise<CandidateInvitation> {
  const { db } = context
  const settings = await settingsOf(db, await selectAssessment(db, id))
  const { title, role, introduction, counts, hiddenResults, aiRule, aiNote, languages } = settings
  const found = await selectCurrentChallenges(
    db,
    settings.challenges.flatMap(({ slug, or }) => [slug, ...or]),
  )
  const slots = settings.challenges.map(({ slug, or, weight }): AttemptPart[] =>
    [slug, ...or].flatMap((one) => {
      const challenge = found.get(one)
      return challenge ? [{ challenge: offeredIn(challenge, languages), weight }] : []
    }),
  )
  const company = await readCompany(db)
  const expiresAt = new Date(context.now().getTime() + settings.linkDays * dayMs)
  return {
    state: 'ready',
    company: company.name,
    assessment: { title, role, introduction },
    candidate: { name: 'Robin Example' },
    durationMs: durationMsOf(settings, { extraMinutes: 0 }),
    extraMs: 0,
    clock: null,
    opensAt: null,
    opensInMs: 0,
    expiresAt: settings.closesAt ? new Date(settings.closesAt).toISOString() : expiresAt.toISOString(),
    challenges: slots.flatMap((slot) => toSlotSummary(slot) ?? []),
    counts,
    hiddenResults,
    aiRule,
    aiNote,
    contact: settings.contact ?? company.contact,
    kept: keptFor(settings, context.periods),
    accommodation: null,
  }
}
