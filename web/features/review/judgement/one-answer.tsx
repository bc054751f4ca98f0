import { Link } from '@tanstack/react-router'
import { countWords } from '../../../../server/shared/prose.ts'
import type { ReviewQuestion } from '../../../../server/shared/review.ts'
import { plural } from '../../../shared/format/duration.ts'
import { Statement } from '../../../shared/statement/statement.tsx'
import classes from './answers-page.module.css'
import { QuestionRubric } from './question-rubric.tsx'

interface OneAnswerProps {
  readonly attemptId: string
  readonly name: string
  readonly challenge: string
  readonly question: ReviewQuestion
}

/** One candidate's answer beside what it is measured by. */
export function OneAnswer({ attemptId, name, challenge, question }: OneAnswerProps) {
  const { id, prompt, folder, answer } = question
  return (
    <article className={classes.answer} aria-label={`Answer of ${name}`}>
      <div>
        <details className={classes.prompt}>
          <summary>What was asked</summary>
          <Statement text={prompt} folder={folder} />
        </details>
        <h2 className={classes.name}>
          <Link to="/attempts/$id" params={{ id: attemptId }}>
            {name}
          </Link>
          <span>{plural(countWords(answer), 'word')}</span>
        </h2>
        {answer.trim() === '' ? <p>Nothing was written.</p> : <Statement text={answer} />}
      </div>
      <QuestionRubric attemptId={attemptId} challenge={challenge} question={id} />
    </article>
  )
}
