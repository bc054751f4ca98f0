import { VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import { ApiError } from '../../shared/api/api-error.ts'
import { LoadingPage } from '../../shared/ui/loading-page.tsx'
import { UnreachablePage } from '../../shared/ui/unreachable-page.tsx'
import { ExpiredPage, RevokedPage, UnknownLinkPage } from './closed-pages.tsx'
import { Preparation } from './preparation.tsx'
import { ResumePage } from './resume-page.tsx'
import { ScheduledPage } from './scheduled-page.tsx'
import { useInvitation } from './use-invitation.ts'
import { useNews } from './use-news.ts'
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

/** What a personal link leads to, by its state; what changes while it is open shows, and is said. */
export function InvitationPage(props: InvitationPageProps) {
  const invitation = useInvitation(props.token)
  return (
    <>
      <VisuallyHidden role="status">{useNews(invitation.data)}</VisuallyHidden>
      <PageOfState {...props} {...invitation} />
    </>
  )
}

type PageOfStateProps = InvitationPageProps & ReturnType<typeof useInvitation>

function PageOfState(props: PageOfStateProps) {
  const { token, data, error, refetch, preloadWorkspace, onWork, onPractice, finished } = props
  if (error instanceof ApiError && error.code === 'gone') return <RevokedPage />
  if (error instanceof ApiError && error.isFinal) return <UnknownLinkPage />
  if (error && !data) return <UnreachablePage onRetry={() => void refetch()} />
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
