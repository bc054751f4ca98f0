import { z } from 'zod'
import { aiRule } from './attempts.ts'
import { challengeSummary } from './challenges.ts'
import { hiddenResults } from './hidden-results.ts'
import { invitationState } from './invitation-state.ts'

/**
 * How much of what happens after the end the candidate's link tells: that the work was received, also that it is
 * under review and decided, or also what was decided. Never why.
 */
export const afterwards = z.enum(['received', 'progress', 'decision'])
export type Afterwards = z.infer<typeof afterwards>

/** When a score is final and goes to an applicant tracking system: once graded, or once a person has decided too. */
export const reports = z.enum(['graded', 'decided'])

export const assessmentView = z.object({
  id: z.uuid(),
  title: z.string(),
  role: z.string(),
  introduction: z.string(),
  durationMinutes: z.number().int(),
  counts: z.enum(['last', 'best']),
  hiddenResults,
  aiRule,
  aiNote: z.string(),
  contact: z.string().nullable(),
  afterwards,
  reports,
  blind: z.boolean(),
  challenges: z.array(challengeSummary),
  invitations: z.number().int(),
  attempts: z.number().int(),
  /** Attempts that run, those whose clock stands still included. */
  running: z.number().int(),
  paused: z.number().int(),
  createdAt: z.iso.datetime(),
})
export type AssessmentView = z.infer<typeof assessmentView>

export const assessmentList = z.object({ assessments: z.array(assessmentView) })
export type AssessmentList = z.infer<typeof assessmentList>

export const newAssessment = z.strictObject({
  title: z.string().trim().min(1).max(200),
  role: z.string().trim().min(1).max(200),
  introduction: z.string().max(10_000).default(''),
  durationMinutes: z.number().int().min(1).max(1_440),
  counts: z.enum(['last', 'best']).default('last'),
  hiddenResults: hiddenResults.default('counts'),
  aiRule: aiRule.default('none'),
  /** Shown below the rule, as it stands. */
  aiNote: z.string().trim().max(2_000).default(''),
  /** An e-mail address; the company's own contact where there is none. */
  contact: z.email().max(254).nullable().default(null),
  afterwards: afterwards.default('received'),
  reports: reports.default('graded'),
  /** Names are kept back from reviewers until an attempt is decided. */
  blind: z.boolean().default(false),
  challenges: z
    .array(z.strictObject({ slug: z.string().min(1).max(100), weight: z.number().positive().max(1_000).default(1) }))
    .min(1)
    .max(20),
})
export type NewAssessment = z.input<typeof newAssessment>

export const newInvitation = z.strictObject({
  name: z.string().trim().min(1).max(200),
  email: z.email().max(254),
  /** The clock cannot be started before, ISO 8601; at once where there is none. */
  opensAt: z.iso.datetime({ offset: true }).nullable().default(null),
  /** The link works this long for somebody who has not started, counted from when it opens. */
  expiresInDays: z.number().int().min(1).max(365).default(14),
  extraMinutes: z.number().int().min(0).max(1_440).default(0),
  /** Whether the link is also sent to the candidate by e-mail. */
  send: z.boolean().default(false),
})
export type NewInvitation = z.input<typeof newInvitation>

export const invitationView = z.object({
  id: z.uuid(),
  assessmentId: z.uuid(),
  name: z.string(),
  email: z.string(),
  state: invitationState,
  extraMinutes: z.number().int(),
  opensAt: z.iso.datetime().nullable(),
  expiresAt: z.iso.datetime(),
  createdAt: z.iso.datetime(),
  attemptId: z.uuid().nullable(),
})
export type InvitationView = z.infer<typeof invitationView>

export const invitationList = z.object({ invitations: z.array(invitationView) })
export type InvitationList = z.infer<typeof invitationList>

/** The link is shown once: only its hash is stored. */
export const createdInvitation = invitationView.extend({ link: z.url() })
export type CreatedInvitation = z.infer<typeof createdInvitation>
