import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { AppliedCriterion, Review } from '../../../../server/shared/judgement.ts'
import { shortMoment } from '../../../shared/format/date.ts'
import { judgementQuery, takeBackReview } from '../api/judgement.ts'
import { DecisionBadge } from '../decision-badge.tsx'
import classes from './judgement.module.css'

interface ReviewCardProps {
  readonly title: string
  readonly review: Review
  readonly criteria: readonly AppliedCriterion[]
  readonly attemptId: string
  readonly isMine: boolean
}

/** A review that is in. */
export function ReviewCard({ title, review, criteria, attemptId, isMine }: ReviewCardProps) {
  const { recommendation, reason, submittedAt, score, ratings } = review
  return (
    <article className={classes.card} aria-label={isMine ? title : `Review by ${title}`}>
      <h3 className={classes.cardTitle}>
        {title}
        {recommendation && <DecisionBadge outcome={recommendation} />}
      </h3>
      <p className={classes.reason}>{reason}</p>
      <dl className={classes.ratings}>
        {criteria
          .filter(({ levels }) => levels.length > 0)
          .map(({ id, title: name, levels }) => {
            const rating = ratings[id]
            return (
              <div key={id}>
                <dt>{name}</dt>
                <dd>
                  {rating ? levels[rating.level]?.title : '–'}
                  {rating?.note && <span className={classes.note}>{rating.note}</span>}
                </dd>
              </div>
            )
          })}
      </dl>
      <p className={classes.sub}>
        {score !== null && `${score.toFixed(1)} of 100 by the rubric · `}
        {submittedAt && `in since ${shortMoment(submittedAt)}`}
      </p>
      {isMine && <TakeBack attemptId={attemptId} />}
    </article>
  )
}

function TakeBack({ attemptId }: { attemptId: string }) {
  const queries = useQueryClient()
  const taking = useMutation({
    mutationFn: () => takeBackReview(attemptId),
    onSuccess: (judgement) => queries.setQueryData(judgementQuery(attemptId).queryKey, judgement),
  })
  return (
    <>
      <Button size="xs" variant="default" loading={taking.isPending} onClick={() => taking.mutate()}>
        Take it back to change it
      </Button>
      {taking.error && (
        <p className={classes.fault} role="alert">
          {taking.error.message}
        </p>
      )}
    </>
  )
}
