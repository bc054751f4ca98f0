import { useQuery } from '@tanstack/react-query'
import type { ChallengeFeedback } from '../../../server/shared/feedback.ts'
import { plural } from '../../shared/format/duration.ts'
import { LoadFault } from '../../shared/staff/load-fault.tsx'
import { feedbackQuery } from './api/feedback.ts'
import words from './candidates-say.module.css'
import classes from './challenge-page.module.css'

const questions = [
  { question: 'clear', label: 'It was clear what was asked' },
  { question: 'fair', label: 'It was fair' },
  { question: 'time', label: 'The time was enough' },
] as const

/** What candidates said of the challenge after the end, all its versions together, and never who. */
export function CandidatesSay({ slug }: { slug: string }) {
  const { data, error, refetch } = useQuery(feedbackQuery(slug))
  if (error) return <LoadFault error={error} retry={refetch} />
  if (!data) return null
  return (
    <section className={classes.card} aria-label="What candidates say">
      <h2>What candidates say</h2>
      {data.count < data.fewest ? <TooFew feedback={data} /> : <Said feedback={data} />}
    </section>
  )
}

function TooFew({ feedback: { count, fewest } }: { feedback: ChallengeFeedback }) {
  const said = count === 0 ? 'Nobody has said anything yet.' : `${plural(count, 'candidate')} said something.`
  return (
    <p className={classes.note}>
      {said} It is shown from {fewest} on, so that nobody can be told from their words.
    </p>
  )
}

function Said({ feedback }: { feedback: ChallengeFeedback }) {
  return (
    <>
      <p className={classes.note}>
        {plural(feedback.count, 'candidate')}, every version together. Grades go from 1 to 5, the best last.
      </p>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Question</th>
            <th scope="col">Mean</th>
            {[1, 2, 3, 4, 5].map((grade) => (
              <th key={grade} scope="col">
                {grade}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {questions.map(({ question, label }) => (
            <tr key={question}>
              <th scope="row">{label}</th>
              <td className={classes.number}>{feedback[question]?.average.toFixed(1) ?? '–'}</td>
              {[0, 1, 2, 3, 4].map((index) => (
                <td key={index} className={classes.number}>
                  {feedback[question]?.counts[index] ?? '–'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {feedback.comments.length > 0 && (
        <ul className={words.list} aria-label="In their words">
          {feedback.comments.map((comment) => (
            <li key={comment}>{comment}</li>
          ))}
        </ul>
      )}
    </>
  )
}
