export interface AuditSearch {
  readonly action?: string
  readonly search?: string
}

/** What an address says of the filter; anything else is left out. */
export function auditSearch({ action, search }: Record<string, unknown>): AuditSearch {
  return {
    ...(typeof action === 'string' && { action: action.slice(0, 60) }),
    ...(typeof search === 'string' && search !== '' && { search: search.slice(0, 200) }),
  }
}
