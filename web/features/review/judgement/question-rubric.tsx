import { useQuery } from '@tanstack/react-query'
import { judgementQuery } from '../api/judgement.ts'
import { CriterionField } from './criterion-field.tsx'
import classes from './judgement.module.css'

interface QuestionRubricProps {
  readonly attemptId: string
  readonly challenge: string
  readonly question: string
}

/** What an answer is measured by, to be filled in beside it. */
export function QuestionRubric({ attemptId, challenge, question }: QuestionRubricProps) {
  const { data } = useQuery(judgementQuery(attemptId))
  const criteria = data?.criteria.filter((one) => one.question?.challenge === challenge && one.question.id === question)
  if (!criteria || criteria.length === 0) return null
  return (
    <aside className={classes.beside} aria-label="What to look for">
      <h3 className={classes.title}>What to look for</h3>
      {criteria.map((criterion) => (
        <CriterionField
          key={criterion.id}
          attemptId={attemptId}
          criterion={criterion}
          rating={data?.mine?.ratings[criterion.id]}
          isReadOnly={data?.mine?.submittedAt != null}
        />
      ))}
    </aside>
  )
}
