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
import { Feedback } from './feedback.tsx'
import { fetchAfterwards } from './fetch-afterwards.ts'
import { ReceiptCard } from './receipt-card.tsx'
import { Standing } from './standing.tsx'

/** The page after the end: what arrived, to keep; where things stand; and what the candidate thinks of it. */
export function FinishedPage({ token }: { token: string }) {
  usePageTitle('Finished')
  const { data, error, refetch } = useQuery({
    queryKey: ['finished', token],
    queryFn: async () => ({ attempt: await bringIn(token), afterwards: await fetchAfterwards(token) }),
    refetchOnWindowFocus: true,
  })
  if (!data) return error ? <UnreachablePage onRetry={() => void refetch()} /> : <LoadingPage label="Counting" />
  const { attempt, afterwards } = data
  const { receipt, standing, contact, hasAsides } = afterwards
  const byTime = attempt.finishReason === 'deadline'
  return (
    <MessagePage
      icon={<PageIcon of={byTime ? IconClockCheck : IconCircleCheck} />}
      title={byTime ? 'Time is up, and your work is in' : 'Your work is in'}
    >
      <p>{opening(attempt)}</p>
      <Standing standing={standing} company={receipt.company} />
      <ReceiptCard token={token} receipt={receipt} />
      {hasAsides && (
        <p>
          Some of what you typed in one place was sent when you had already gone on in another. It does not count, and
          it is kept: it is in the download, and {receipt.company} sees it beside your work.
        </p>
      )}
      {contact && (
        <p>
          Questions? Write to <a href={`mailto:${contact}`}>{contact}</a>.
        </p>
      )}
      <Feedback token={token} afterwards={afterwards} />
    </MessagePage>
  )
}

function opening({ elapsedMs, finishReason, durationMs }: CandidateAttempt): string {
  if (finishReason === 'deadline') {
    return `You worked until the last of your ${durationInWords(durationMs)}. What you had not submitted was handed in for you.`
  }
  return `You finished after ${durationInWords(elapsedMs)}. What you had not submitted was handed in for you.`
}
