import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { mayReadAttempts } from '../../../server/shared/rights.ts'
import { meQuery } from './read-me.ts'

interface AttemptLinkProps {
  readonly id: string
  readonly className?: string | undefined
  readonly 'aria-label'?: string
  readonly children: ReactNode
}

/** Leads to an attempt, or who may not open attempts to the report of it. */
export function AttemptLink({ id, ...rest }: AttemptLinkProps) {
  const role = useQuery(meQuery).data?.role
  const to = role === undefined || mayReadAttempts(role) ? '/attempts/$id' : '/attempts/$id/report'
  return <Link to={to} params={{ id }} {...rest} />
}
