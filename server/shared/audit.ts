import { z } from 'zod'

/** What admins are told of who did what. */
export const auditRecord = z.object({
  id: z.number().int(),
  at: z.iso.datetime(),
  /** The name as it was then; Assay where the server acted by itself. */
  actor: z.string(),
  action: z.string(),
  /** An id or a slug. */
  subject: z.string(),
  /** What else is kept of it, by name. */
  details: z.record(z.string(), z.unknown()),
  /** The address that it came from; null for the server's own doing and the command line. */
  origin: z.string().nullable(),
})
export type AuditRecord = z.infer<typeof auditRecord>

export const auditPage = z.object({ records: z.array(auditRecord), cursor: z.number().int().nullable() })
export type AuditPage = z.infer<typeof auditPage>

export const auditQuery = z.object({
  action: z.string().max(60).optional(),
  /** Part of a name or of a subject. */
  search: z.string().max(200).optional(),
  cursor: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type AuditQuery = z.input<typeof auditQuery>

/** Acts in words, in the order in which a filter offers them. */
export const actionNames: Readonly<Record<string, string>> = {
  'decision.made': 'Decided',
  'score.overridden': 'Overrode a score',
  'review.assigned': 'Assigned an attempt',
  'review.unassigned': 'Took an assignment away',
  'review.handed-in': 'Handed a review in',
  'review.taken-back': 'Took a review back',
  'rubric.saved': 'Saved a rubric',
  'comment.edited': 'Edited a comment',
  'comments.settled': 'Settled comments',
  'comments.reopened': 'Reopened comments',
  'time.granted': 'Granted time',
  'clock.paused': 'Paused a clock',
  'clock.resumed': 'Let a clock run on',
  'accommodation.answered': 'Answered a request for an accommodation',
  'invitation.made': 'Invited',
  'invitation.sent-again': 'Sent an invitation again',
  'invitation.reopened': 'Reopened an invitation',
  'invitations.exported': 'Exported candidates',
  'invitation.revoked': 'Withdrew an invitation',
  'report-link.created': 'Made a report link',
  'report-link.revoked': 'Revoked a report link',
  'attempts.exported': 'Exported attempts',
  'audit.exported': 'Exported the audit log',
  'names.hidden': 'Hid names',
  'names.shown': 'Showed names',
  'user.created': 'Made an account',
  'second-factor.turned-on': 'Turned on a second factor',
  'second-factor.turned-off': 'Turned off a second factor',
  'person.second-factor-removed': 'Took a second factor off',
  'regrade.started': 'Tried a regrade',
  'regrade.widened': 'Widened a regrade',
  'api-key.made': 'Made an API key',
  'api-key.revoked': 'Revoked an API key',
  'regrade.applied': 'Applied a regrade',
  'regrade.dropped': 'Dropped a regrade',
  'assessment.published': 'Published an assessment',
  'assessment.archived': 'Archived an assessment',
  'assessment.restored': 'Restored an assessment',
  'webhook.added': 'Added a webhook',
  'webhook.changed': 'Changed a webhook',
  'webhook.deleted': 'Deleted a webhook',
  'webhook.secret-rotated': 'Made a new webhook secret',
  'connection.added': 'Connected a system',
  'connection.changed': 'Changed a connection',
  'connection.ended': 'Ended a connection',
  'connection.key-rotated': 'Made a new key of a connection',
  'assessment.moved': 'Moved an assessment',
  'person.link-made': 'Made a link to choose a password',
  'challenge.published': 'Published a challenge',
  'candidate.exported': 'Exported a candidate’s data',
  'candidate.erased': 'Erased a candidate',
  'retention.applied': 'Erased what was kept long enough',
  'challenge.retired': 'Retired a challenge',
}
