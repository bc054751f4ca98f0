import { createRoute, lazyRouteComponent, useNavigate } from '@tanstack/react-router'
import { auditSearch } from '../features/audit/audit-search.ts'
import { rootRoute } from './root-route.tsx'

const Audit = lazyRouteComponent(() => import('../features/audit/audit-page.tsx'), 'AuditPage')

/** Who did what; for admins. */
export const auditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/audit',
  validateSearch: auditSearch,
  component: function AuditRoute() {
    const navigate = useNavigate({ from: '/audit' })
    return (
      <Audit
        search={auditRoute.useSearch()}
        onSearch={(search) => void navigate({ search, replace: true, resetScroll: false })}
      />
    )
  },
})
