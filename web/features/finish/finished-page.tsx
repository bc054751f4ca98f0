import { IconCircleCheck, IconClockCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { CandidateAttempt } from '../../../server/shared/attempts.ts'
import { durationInWords } from '../../shared/format/duration.ts'
import { LoadingPage } from '../../shared/ui/loading-page.tsx'
import { MessagePage } from '../../shared/ui/message-page.tsx'
import { PageIcon } from '../../shared/ui/page-icon.tsx'
import { UnreachablePage } from '../../shared/ui/unreachable-page.tsx'
import { usePageTitle } from '../../shared/ui/use-page-title.ts'
import { bringIn } from './bring-in.ts'
import { ReceivedList } from './received-list.tsx'

/** The page after the end: what arrived, and what happens next. */
export function FinishedPage({ token }: { token: string }) {
  usePageTitle('Finished')
  const { data, error, refetch } = useQuery({ queryKey: ['finished', token], queryFn: () => bringIn(token) })
  if (!data) return error ? <UnreachablePage onRetry={() => void refetch()} /> : <LoadingPage label="Counting" />
  const byTime = data.finishReason === 'deadline'
  return (
    <MessagePage
      icon={<PageIcon of={byTime ? IconClockCheck : IconCircleCheck} />}
      title={byTime ? 'Time is up, and your work is in' : 'Your work is in'}
    >
      <p>{opening(data)}</p>
      <ReceivedList received={data.received} />
      <p>
        The hidden tests run by themselves. The people who invited you see the result together with your work and are in
        touch about the next step. You can close this page.
      </p>
    </MessagePage>
  )
}

function opening({ startedAt, finishedAt, finishReason, durationMs }: CandidateAttempt): string {
  if (finishReason === 'deadline' || finishedAt === null) {
    return `You worked until the last of your ${durationInWords(durationMs)}. What you had not submitted was handed in for you.`
  }
  const usedMs = Date.parse(finishedAt) - Date.parse(startedAt)
  return `You finished after ${durationInWords(usedMs)}. What you had not submitted was handed in for you.`
}
