/** What the audit log keeps of privacy: ids and numbers, never a name or an address. */
declare module '../audit/audit-event.ts' {
  interface AuditDetails {
    'candidate.exported': { readonly invitations: number }
    'candidate.erased': { readonly reason: string; readonly invitations: number }
    'retention.applied': { readonly kind: string; readonly erased: number }
  }
}

export {}
