import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { LoadFault } from '../../../shared/staff/load-fault.tsx'
import { StaffFrame } from '../../../shared/staff/staff-frame.tsx'
import { answersQuery } from '../api/judgement.ts'
import { attemptQuery } from '../api/read-attempt.ts'
import classes from './answers-page.module.css'
import { OneAnswer } from './one-answer.tsx'
import { useAnswerKeys } from './use-answer-keys.ts'

interface AnswersPageProps {
  readonly assessmentId: string
  readonly challenge: string
  readonly question: string
}

/** One question across all candidates, one answer at a time: comparing like with like is fairer than person by person. */
export function AnswersPage(props: AnswersPageProps) {
  return (
    <StaffFrame title="One question">
      <Answers {...props} />
    </StaffFrame>
  )
}

function Answers({ assessmentId, challenge, question }: AnswersPageProps) {
  const { data, error, refetch } = useQuery(answersQuery(assessmentId, challenge, question))
  const [place, setPlace] = useState(0)
  const answers = data?.answers ?? []
  const current = answers[place]
  const attempt = useQuery({ ...attemptQuery(current?.attemptId ?? ''), enabled: current !== undefined })
  const go = (to: number) => {
    if (to < 0 || to >= answers.length) return
    setPlace(to)
    void refetch()
  }
  useAnswerKeys(
    () => go(place + 1),
    () => go(place - 1),
  )
  if (error) return <LoadFault error={error} retry={refetch} />
  if (!data) return null
  const shown = attempt.data?.challenges
    .find(({ slug }) => slug === challenge)
    ?.questions.find(({ id }) => id === question)
  return (
    <>
      <h1 className={classes.heading}>One question, all candidates</h1>
      <p className={classes.help}>
        {answers.length === 0
          ? 'Nobody has answered it yet.'
          : `${answers.filter(({ isRated }) => isRated).length} of ${answers.length} rated by you. Keys: J and K go on and back, digits choose a level of the criterion that has the focus or is still open.`}
      </p>
      <div className={classes.columns}>
        <ol className={classes.list} aria-label="Candidates">
          {answers.map(({ attemptId, name, isRated }, index) => (
            <li key={attemptId}>
              <button
                type="button"
                className={classes.candidate}
                aria-current={index === place}
                onClick={() => go(index)}
              >
                {name}
                {isRated && <span className={classes.rated}>rated</span>}
              </button>
            </li>
          ))}
        </ol>
        {current && shown && (
          <OneAnswer
            key={current.attemptId}
            attemptId={current.attemptId}
            name={current.name}
            challenge={challenge}
            question={shown}
          />
        )}
      </div>
    </>
  )
}
