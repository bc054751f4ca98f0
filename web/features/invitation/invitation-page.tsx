import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ApiError } from '../../shared/api/api-error.ts'
import { fetchInvitation } from '../../shared/candidate/fetch-invitation.ts'
import { LoadingPage } from '../../shared/ui/loading-page.tsx'
import { UnreachablePage } from '../../shared/ui/unreachable-page.tsx'
import { ExpiredPage, RevokedPage, UnknownLinkPage } from './closed-pages.tsx'
import { Preparation } from './preparation.tsx'
import { ResumePage } from './resume-page.tsx'
import { ScheduledPage } from './scheduled-page.tsx'
import { WelcomePage } from './welcome-page.tsx'

export interface InvitationPageProps {
  readonly token: string
  /** Fetches the workspace's code ahead, once the page has nothing better to do. */
  readonly preloadWorkspace: () => void
  /** Goes to the workspace. */
  readonly onWork: () => void
  /** Goes to the practice. */
  readonly onPractice: () => void
  /** The page after the end. */
  readonly finished: ReactNode
}

/** What a personal link leads to, by its state. */
export function InvitationPage({ token, preloadWorkspace, onWork, onPractice, finished }: InvitationPageProps) {
  const { data, error, refetch } = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => fetchInvitation(token),
    refetchInterval: ({ state }) => (state.data?.state === 'scheduled' ? untilNextLook(state.data.opensInMs) : false),
    refetchIntervalInBackground: true,
  })
  if (error && !data) {
    if (error instanceof ApiError && error.code === 'gone') return <RevokedPage />
    if (error instanceof ApiError && error.isFinal) return <UnknownLinkPage />
    return <UnreachablePage onRetry={() => void refetch()} />
  }
  if (!data) return <LoadingPage label="Opening your invitation" />
  const preparation = <Preparation token={token} invitation={data} onPractice={onPractice} />
  switch (data.state) {
    case 'scheduled':
      return <ScheduledPage invitation={data} preparation={preparation} />
    case 'ready':
      return (
        <WelcomePage
          token={token}
          invitation={data}
          preloadWorkspace={preloadWorkspace}
          onWork={onWork}
          preparation={preparation}
        />
      )
    case 'running':
      return <ResumePage invitation={data} preloadWorkspace={preloadWorkspace} onWork={onWork} />
    case 'finished':
      return finished
    case 'expired':
      return <ExpiredPage invitation={data} />
    case 'revoked':
      return <RevokedPage invitation={data} />
  }
}

/** A page that waits for its time looks once a minute, since a computer may sleep, and as soon as the time has come. */
function untilNextLook(opensInMs: number): number {
  return Math.min(opensInMs + 250, 60_000)
}
