import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReviewAttempt } from '../../../server/shared/review.ts'
import { LoadFault } from '../../shared/staff/load-fault.tsx'
import { StaffFrame } from '../../shared/staff/staff-frame.tsx'
import { StatementContext } from '../../shared/statement/statement-context.ts'
import { ActivityTimeline } from './activity-timeline.tsx'
import { attemptQuery } from './api/read-attempt.ts'
import { AsideEvidence } from './aside-evidence.tsx'
import classes from './attempt-page.module.css'
import { AttemptSummary } from './attempt-summary.tsx'
import { ChallengeEvidence } from './challenge-evidence.tsx'
import { ChallengeTabs } from './challenge-tabs.tsx'
import { AttemptComments } from './comments/attempt-comments.tsx'
import { DecisionControl } from './decision-control.tsx'
import { ReviewPanel } from './judgement/review-panel.tsx'
import { reviewSurroundings } from './review-surroundings.ts'
import { SignalsPanel } from './signals-panel.tsx'
import { SimilarWorkPanel } from './similar-work.tsx'
import { AttemptClock } from './timekeeping/attempt-clock.tsx'
import { WrittenEvidence } from './written-evidence.tsx'

export function AttemptPage({ id }: { id: string }) {
  const attempt = useQuery(attemptQuery(id))
  return (
    <StaffFrame title={attempt.data?.candidate.name ?? 'Attempt'}>
      {attempt.data ? (
        <Attempt attempt={attempt.data} />
      ) : (
        attempt.error && <LoadFault error={attempt.error} retry={attempt.refetch} />
      )}
    </StaffFrame>
  )
}

function Attempt({ attempt }: { attempt: ReviewAttempt }) {
  const [slug, setSlug] = useState(attempt.challenges[0]?.slug)
  const challenge = attempt.challenges.find((one) => one.slug === slug)
  return (
    <>
      <AttemptSummary attempt={attempt} />
      <AttemptClock attempt={attempt} />
      <ActivityTimeline attempt={attempt} />
      <section className={classes.challenges} aria-label="Challenges">
        <ChallengeTabs challenges={attempt.challenges} current={slug} onChange={setSlug} />
        {challenge && (
          <StatementContext value={reviewSurroundings(attempt.id, challenge)}>
            {challenge.kind === 'written' ? (
              <WrittenEvidence key={challenge.slug} attempt={attempt} challenge={challenge} />
            ) : (
              <ChallengeEvidence key={challenge.slug} attemptId={attempt.id} challenge={challenge} />
            )}
            <AsideEvidence attemptId={attempt.id} challenge={challenge} />
          </StatementContext>
        )}
      </section>
      <SimilarWorkPanel similarWork={attempt.similarWork} />
      <SignalsPanel attempt={attempt} />
      {attempt.state !== 'running' && <ReviewPanel attemptId={attempt.id} />}
      <AttemptComments attemptId={attempt.id} />
      {attempt.state !== 'running' && <DecisionControl attemptId={attempt.id} />}
    </>
  )
}
