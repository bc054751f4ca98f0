import { countWords } from '../../../server/shared/prose.ts'
import type { ReviewAttempt, ReviewChallenge, ReviewQuestion } from '../../../server/shared/review.ts'
import { clockText, plural } from '../../shared/format/duration.ts'
import { guidanceText } from '../../shared/format/words.ts'
import { FullStatement } from '../../shared/statement/full-statement.tsx'
import { Statement } from '../../shared/statement/statement.tsx'
import { QuestionRubric } from './judgement/question-rubric.tsx'
import { RubricText } from './rubric-text.tsx'
import classes from './written-evidence.module.css'

/** A written challenge: each question with its answer, beside what the answer is measured by. */
export function WrittenEvidence({ attempt, challenge }: { attempt: ReviewAttempt; challenge: ReviewChallenge }) {
  const last = challenge.submissions.at(-1)
  return (
    <div className={classes.evidence}>
      <p className={classes.note}>
        People score what is written: no part of the score comes from here.
        {last ? ` Last handed in at ${clockText(last.at)}.` : ' Nothing was handed in.'}
      </p>
      {challenge.statement.trim() !== '' && (
        <details className={classes.statement}>
          <summary>What the candidate read</summary>
          <FullStatement text={challenge.statement} />
        </details>
      )}
      {challenge.questions.map((question, index) => (
        <QuestionEvidence
          key={question.id}
          question={question}
          attempt={attempt}
          challenge={challenge.slug}
          name={challenge.questions.length > 1 ? `Question ${index + 1}` : 'Question'}
        />
      ))}
    </div>
  )
}

interface QuestionEvidenceProps {
  readonly question: ReviewQuestion
  readonly attempt: ReviewAttempt
  readonly challenge: string
  readonly name: string
}

function QuestionEvidence({ question, attempt, challenge, name }: QuestionEvidenceProps) {
  const { prompt, folder, words, answer, rubric } = question
  const guidance = guidanceText(words)
  const count = plural(countWords(answer), 'word')
  return (
    <section className={classes.question} aria-label={name}>
      <div>
        <h3 className={classes.heading}>{name}</h3>
        <Statement text={prompt} folder={folder} />
        <h4 className={classes.heading}>
          Answer <span className={classes.count}>{guidance ? `${count}, ${guidance} asked for` : count}</span>
        </h4>
        <div className={classes.answer}>
          {answer.trim() === '' ? <p className={classes.nothing}>Nothing was written.</p> : <Statement text={answer} />}
        </div>
      </div>
      {attempt.state === 'running' ? (
        rubric.length > 0 && <RubricText rubric={rubric} />
      ) : (
        <QuestionRubric attemptId={attempt.id} challenge={challenge} question={question.id} />
      )}
    </section>
  )
}
