import { z } from 'zod'
import { afterwards, reports } from './afterwards.ts'
import { aiRule } from './attempts.ts'
import { language } from './challenges.ts'
import { hiddenResults } from './hidden-results.ts'

/** What an assessment is, as its editor changes it. An invitation keeps the settings that were published then. */

const slug = z.string().min(1).max(100)
const score = z.number().int().min(0).max(100)
const moment = z.iso.datetime({ offset: true })

/** One place of an assessment: a challenge, or one of several that is drawn when a candidate starts. */
export const challengeSlot = z.strictObject({
  slug,
  weight: z.number().positive().max(1_000).default(1),
  /** The others of the pool; none where everybody gets the same. */
  or: z.array(slug).max(9).default([]),
})
export type ChallengeSlot = z.infer<typeof challengeSlot>

export const assessmentSettings = z.strictObject({
  title: z.string().trim().min(1).max(200),
  role: z.string().trim().min(1).max(200),
  introduction: z.string().max(10_000).default(''),
  durationMinutes: z.number().int().min(1).max(1_440),
  /** Which submission of a challenge counts. */
  counts: z.enum(['last', 'best']).default('last'),
  hiddenResults: hiddenResults.default('counts'),
  aiRule: aiRule.default('none'),
  /** Shown below the rule, as it stands. */
  aiNote: z.string().trim().max(2_000).default(''),
  /** An e-mail address; the company's own contact where there is none. */
  contact: z.email().max(254).nullable().default(null),
  afterwards: afterwards.default('received'),
  reports: reports.default('graded'),
  /** In which candidates may work; empty for every language that a challenge offers. */
  languages: z.array(language).max(2).default([]),
  /** Nobody starts before, or after. */
  opensAt: moment.nullable().default(null),
  closesAt: moment.nullable().default(null),
  /** From which score an attempt has passed, 0 to 100; null where nobody is told so. */
  passMark: score.nullable().default(null),
  /** From which score to advance is recommended, and below which to decline; between them, to look closely. */
  advanceFrom: score.nullable().default(null),
  declineBelow: score.nullable().default(null),
  /** `bands`: a graded attempt in the upper or lower band is decided without a person. */
  decides: z.enum(['people', 'bands']).default('people'),
  /** What an inviter is offered as extra time, in percent of the duration. */
  extraTimePercents: z.array(z.number().int().min(1).max(300)).max(6).default([25, 50, 100]),
  /** How many days a link works, where an invitation says nothing else. */
  linkDays: z.number().int().min(1).max(365).default(14),
  /** Mails. What is empty is written by us. */
  mailSubject: z.string().trim().max(200).default(''),
  mailText: z.string().trim().max(5_000).default(''),
  reminderText: z.string().trim().max(5_000).default(''),
  /** How many days before the link ends those who have not started are reminded, once; 0 for never. */
  reminderDays: z.number().int().min(0).max(30).default(2),
  /** For how many days candidates are kept after the end or the decision; null for as long as everywhere. */
  retentionDays: z.number().int().min(1).max(3_650).nullable().default(null),
  challenges: z.array(challengeSlot).max(20).default([]),
})
export type AssessmentSettings = z.output<typeof assessmentSettings>
export type AssessmentSettingsInput = z.input<typeof assessmentSettings>

export interface SettingsFault {
  readonly field: keyof AssessmentSettings
  readonly problem: string
}

/** What keeps settings from being published, in sentences: what one field alone cannot show. */
export function settingsFaults(settings: AssessmentSettings): SettingsFault[] {
  const { challenges, opensAt, closesAt, advanceFrom, declineBelow, decides } = settings
  const slugs = challenges.flatMap((slot) => [slot.slug, ...slot.or])
  const twice = slugs.find((slug, index) => slugs.indexOf(slug) !== index)
  const faults: (SettingsFault | false)[] = [
    challenges.length === 0 && { field: 'challenges', problem: 'Choose at least one challenge.' },
    twice !== undefined && { field: 'challenges', problem: `The challenge ${twice} is named twice.` },
    opensAt !== null &&
      closesAt !== null &&
      Date.parse(closesAt) <= Date.parse(opensAt) && {
        field: 'closesAt',
        problem: 'The end comes before the opening.',
      },
    advanceFrom !== null &&
      declineBelow !== null &&
      declineBelow > advanceFrom && { field: 'declineBelow', problem: 'The bands overlap: decline below advance.' },
    decides === 'bands' &&
      advanceFrom === null &&
      declineBelow === null && { field: 'decides', problem: 'Without a band there is nothing to decide by.' },
  ]
  return faults.filter((fault) => fault !== false)
}

export const assessmentState = z.enum(['draft', 'published', 'archived'])
export type AssessmentState = z.infer<typeof assessmentState>

/** What the editor works on: the draft where there is one, what is published otherwise. */
export const assessmentDraft = z.object({
  id: z.uuid(),
  state: assessmentState,
  /** The published version that new invitations get; 0 before the first. */
  version: z.number().int(),
  /** Grows with every save: whoever saves on old grounds is told. */
  revision: z.number().int(),
  settings: assessmentSettings,
  /** Whether the settings differ from what is published. */
  isChanged: z.boolean(),
  changedBy: z.string().nullable(),
  changedAt: z.iso.datetime().nullable(),
  /** The newest first. */
  versions: z.array(
    z.object({
      version: z.number().int(),
      by: z.string().nullable(),
      at: z.iso.datetime(),
      invitations: z.number().int(),
    }),
  ),
})
export type AssessmentDraft = z.infer<typeof assessmentDraft>

/** `basedOn`: the revision that was read. */
export const basedOn = z.strictObject({ basedOn: z.number().int() })
export const draftChange = basedOn.extend({ settings: assessmentSettings })
export type DraftChange = z.infer<typeof draftChange>
