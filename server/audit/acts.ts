/** The acts on attempts and what is handed on that the log keeps; subjects are ids. */
declare module './audit-event.ts' {
  interface AuditDetails {
    'decision.made': { readonly outcome: string; readonly reason: string }
    'score.overridden': { readonly score: number | null; readonly reason: string }
    'review.assigned': { readonly to: string }
    'review.unassigned': { readonly to: string }
    'review.handed-in': { readonly recommendation: string }
    'review.taken-back': Readonly<Record<string, never>>
    'rubric.saved': { readonly version: number; readonly reviewers: number }
    'comment.edited': { readonly comment: string }
    'comments.settled': { readonly thread: string }
    'comments.reopened': { readonly thread: string }
    'accommodation.answered': { readonly extraMinutes: number | null }
    'invitation.made': { readonly assessment: string; readonly count: number }
    'invitation.sent-again': { readonly assessment: string }
    'invitation.reopened': { readonly reason: string }
    'invitations.exported': Readonly<Record<string, never>>
    'assessment.archived': Readonly<Record<string, never>>
    'assessment.restored': Readonly<Record<string, never>>
    'webhook.added': { readonly url: string }
    'webhook.changed': { readonly fields: string }
    'webhook.deleted': { readonly url: string }
    'webhook.secret-rotated': Readonly<Record<string, never>>
    'connection.added': { readonly kind: string }
    'connection.changed': { readonly fields: string }
    'connection.ended': { readonly kind: string }
    'connection.key-rotated': Readonly<Record<string, never>>
    'person.link-made': Readonly<Record<string, never>>
    'time.granted': { readonly minutes: number; readonly reason: string }
    'clock.paused': { readonly reason: string }
    'clock.resumed': Readonly<Record<string, never>>
    'invitation.revoked': { readonly assessment: string }
    'report-link.created': { readonly label: string; readonly days: number }
    'report-link.revoked': { readonly label: string }
    'attempts.exported': { readonly format: string; readonly filter: string }
    'audit.exported': { readonly filter: string }
    'names.hidden': Readonly<Record<string, never>>
    'names.shown': Readonly<Record<string, never>>
    'user.created': { readonly role: string }
  }
}

export {}
