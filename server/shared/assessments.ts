import { z } from 'zod'
import { afterwards, reports } from './afterwards.ts'
import { assessmentSettings, assessmentState, challengeSlot } from './assessment-settings.ts'
import { aiRule } from './attempts.ts'
import { challengeSummary } from './challenges.ts'
import { hiddenResults } from './hidden-results.ts'
import { invitationState } from './invitation-state.ts'

/** `slot`: the challenges of one place have the same number, and a candidate gets one of them. */
const listedChallenge = challengeSummary.extend({ slot: z.number().int() })

export const assessmentView = z.object({
  id: z.uuid(),
  state: assessmentState,
  /** Of what is published; 0 before the first. */
  version: z.number().int(),
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
  /** What an inviter is offered as extra time, in percent, and how many days a link works unless they say otherwise. */
  extraTimePercents: z.array(z.number().int()),
  linkDays: z.number().int(),
  challenges: z.array(listedChallenge),
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

export const newAssessment = assessmentSettings.extend({
  /** Names are kept back from reviewers until an attempt is decided. */
  blind: z.boolean().default(false),
  challenges: z.array(challengeSlot).min(1).max(20),
})
export type NewAssessment = z.input<typeof newAssessment>

export const newInvitation = z.strictObject({
  name: z.string().trim().min(1).max(200),
  email: z.email().max(254),
  /** The clock cannot be started before, ISO 8601; at once where there is none. */
  opensAt: z.iso.datetime({ offset: true }).nullable().default(null),
  /**
   * The link works this long for somebody who has not started, counted from when it opens; as long as the assessment
   * says where it is left out.
   */
  expiresInDays: z.number().int().min(1).max(365).optional(),
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
  /** The attempt runs, and the company has stopped its clock. */
  isPaused: z.boolean(),
})
export type InvitationView = z.infer<typeof invitationView>

/** Cursor paging: `cursor` of the answer goes into the next request; null at the end. */
export const invitationPage = z.object({
  invitations: z.array(invitationView),
  cursor: z.string().nullable(),
  /** Of all that were asked for, whatever page they are on. */
  total: z.number().int(),
})
export type InvitationPage = z.infer<typeof invitationPage>

export const invitationQuery = z.object({
  /** Part of a name or of an address. */
  search: z.string().trim().max(200).optional(),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})
export type InvitationQuery = z.input<typeof invitationQuery>

/** The link is shown once: only its hash is stored. */
export const createdInvitation = invitationView.extend({ link: z.url() })
export type CreatedInvitation = z.infer<typeof createdInvitation>
