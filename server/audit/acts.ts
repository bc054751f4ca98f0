/** The acts on attempts and what is handed on that the log keeps; subjects are ids. */
declare module './audit-event.ts' {
  interface AuditDetails {
    'decision.made': { readonly outcome: string; readonly reason: string }
    'score.overridden': { readonly score: number | null; readonly reason: string }
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
