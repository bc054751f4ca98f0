import { infiniteQueryOptions } from '@tanstack/react-query'
import type { AuditPage } from '../../../server/shared/audit.ts'
import { api, read } from '../../shared/api/client.ts'
import type { AuditSearch } from './audit-search.ts'

export function auditQuery(search: AuditSearch) {
  return infiniteQueryOptions({
    queryKey: ['audit', search],
    queryFn: ({ pageParam }): Promise<AuditPage> =>
      read(api.api.audit.$get({ query: { ...search, ...(pageParam !== null && { cursor: String(pageParam) }) } })),
    initialPageParam: null as number | null,
    getNextPageParam: ({ cursor }) => cursor,
  })
}

export function auditExport(search: AuditSearch): string {
  return `/api/audit-export?${new URLSearchParams({ ...search })}`
}
