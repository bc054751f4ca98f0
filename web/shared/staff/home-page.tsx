import { useQuery } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import { meQuery } from './read-me.ts'
import { StaffFrame } from './staff-frame.tsx'
import { tabsFor } from './tabs.ts'

/** Where somebody of the company arrives: on the first page that is theirs. */
export function HomePage() {
  const role = useQuery(meQuery).data?.role
  const [first] = role === undefined ? [] : tabsFor(role)
  return first ? <Navigate to={first.to} replace /> : <StaffFrame title="Assay">{null}</StaffFrame>
}
