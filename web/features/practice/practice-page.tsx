import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { ApiError } from '../../shared/api/api-error.ts'
import { candidateApi, read } from '../../shared/api/client.ts'
import { patience } from '../../shared/api/in-time.ts'
import { standIn } from '../../shared/api/stand-in.ts'
import { LoadingPage } from '../../shared/ui/loading-page.tsx'
import { MessagePage } from '../../shared/ui/message-page.tsx'
import { UnreachablePage } from '../../shared/ui/unreachable-page.tsx'
import classes from './practice-page.module.css'
import { PracticeServer } from './practice-server.ts'

interface PracticePageProps {
  readonly token: string
  readonly onLeave: () => void
  /** The workspace of a link; the practice's own answers what it asks. */
  readonly workspace: (practiceToken: string) => ReactNode
}

/** The true workspace with a small task, of which nothing leaves this page but what is run. */
export function PracticePage({ token, onLeave, workspace }: PracticePageProps) {
  const { data, error, refetch } = useQuery({
    queryKey: ['practice', token],
    queryFn: () => read(candidateApi(token).api.candidate.practice.$get()),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const practiceToken = `practice:${token}`
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    if (!data) return
    const forward = (path: string, body: object, accept: string | null) =>
      fetch(`/api/candidate/practice/${path}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          ...(accept && { accept }),
        },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(patience.run),
      })
    const end = standIn(practiceToken, new PracticeServer(data, forward).answer)
    setOpen(true)
    return end
  }, [data, token, practiceToken])
  if (error) return <NoPractice error={error} onRetry={() => void refetch()} onLeave={onLeave} />
  if (!isOpen) return <LoadingPage label="Opening the practice" />
  return (
    <div className={classes.page}>
      <aside className={classes.bar} aria-label="Practice">
        <span>
          <strong>Practice.</strong> Nothing here is recorded or counted. Finish, or leave, whenever you like.
        </span>
        <Button variant="default" size="compact-sm" onClick={onLeave}>
          Back to your invitation
        </Button>
      </aside>
      <div className={classes.workspace}>{workspace(practiceToken)}</div>
    </div>
  )
}

interface NoPracticeProps {
  readonly error: Error
  readonly onRetry: () => void
  readonly onLeave: () => void
}

function NoPractice({ error, onRetry, onLeave }: NoPracticeProps) {
  if (!(error instanceof ApiError && error.isFinal)) return <UnreachablePage onRetry={onRetry} />
  return (
    <MessagePage title="There is no practice here" actions={<Button onClick={onLeave}>Go to your invitation</Button>}>
      <p>{error.message}</p>
    </MessagePage>
  )
}
