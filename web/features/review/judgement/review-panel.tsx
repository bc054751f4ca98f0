import { useQuery } from '@tanstack/react-query'
import type { AppliedCriterion, Judgement } from '../../../../server/shared/judgement.ts'
import { judgementQuery } from '../api/judgement.ts'
import { CriterionField } from './criterion-field.tsx'
import classes from './judgement.module.css'
import { ReviewCard } from './review-card.tsx'
import { ReviewForm } from './review-form.tsx'
import { ScoreOverrides } from './score-overrides.tsx'

/** One's own review of a finished attempt, and those of others as far as they may be read. */
export function ReviewPanel({ attemptId }: { attemptId: string }) {
  const { data } = useQuery(judgementQuery(attemptId))
  if (!data) return null
  const own = data.criteria.filter(({ question }) => question === null)
  const isIn = data.mine?.submittedAt != null
  return (
    <section className={classes.panel} aria-labelledby="review-title">
      <h2 id="review-title" className={classes.heading}>
        Review
      </h2>
      <Notices judgement={data} />
      <div className={classes.columns}>
        <div className={classes.criteria}>
          {own.map((criterion) =>
            criterion.levels.length > 0 ? (
              <CriterionField
                key={criterion.id}
                attemptId={attemptId}
                criterion={criterion}
                rating={data.mine?.ratings[criterion.id]}
                isReadOnly={isIn}
              />
            ) : (
              <ByTests key={criterion.id} criterion={criterion} />
            ),
          )}
          <OpenQuestions judgement={data} />
        </div>
        <div className={classes.verdicts}>
          {isIn && data.mine ? (
            <ReviewCard title="Your review" review={data.mine} criteria={data.criteria} attemptId={attemptId} isMine />
          ) : (
            <ReviewForm attemptId={attemptId} />
          )}
          {data.others.map((review) => (
            <ReviewCard
              key={`${review.by} ${review.submittedAt}`}
              title={review.by ?? 'Somebody who is gone'}
              review={review}
              criteria={data.criteria}
              attemptId={attemptId}
              isMine={false}
            />
          ))}
        </div>
      </div>
      {!data.isHidden && <ScoreOverrides attemptId={attemptId} judgement={data} />}
    </section>
  )
}

function Notices({ judgement: { rubric, reviewers, isHidden, reviewsIn, mine } }: { judgement: Judgement }) {
  const othersIn = reviewsIn - (mine?.submittedAt ? 1 : 0)
  return (
    <>
      {rubric.version < rubric.newest && (
        <p className={classes.notice}>
          {rubric.version === 0
            ? 'The review of this attempt began before the assessment had a rubric. It is judged without one.'
            : `This attempt is judged by version ${rubric.version} of the rubric, which its first review began with. The newest is version ${rubric.newest}.`}
        </p>
      )}
      {reviewers === 2 && isHidden && (
        <p className={classes.notice}>
          Two reviews are wanted, and neither is shown to the other before both are in.{' '}
          {othersIn > 0 ? 'The other one is in.' : 'The other one is not in yet.'}
        </p>
      )}
    </>
  )
}

function ByTests({ criterion: { title, weight, points } }: { criterion: AppliedCriterion }) {
  return (
    <p className={classes.byTests}>
      <span>{weight === 1 ? title : `${title}, counts ${weight} times`}</span>
      <span>{points === null ? 'not known yet' : `${Math.round(points)} of 100, from tests`}</span>
    </p>
  )
}

/** Criteria that stand beside an answer: where one of them is still open, it is said here too. */
function OpenQuestions({ judgement: { criteria, mine } }: { judgement: Judgement }) {
  const asked = criteria.filter(({ question }) => question !== null)
  const open = asked.filter(({ id }) => !mine?.ratings[id])
  if (asked.length === 0) return null
  return (
    <p className={classes.notice}>
      {open.length === 0
        ? 'All written answers are rated.'
        : `Still to rate beside the answers: ${open.map(({ title }) => title).join(', ')}.`}
    </p>
  )
}
