import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { LoadFault } from '../../../shared/staff/load-fault.tsx'
import { meQuery } from '../../../shared/staff/read-me.ts'
import { rubricQuery } from '../api/judgement.ts'
import { AgreementTable } from './agreement-table.tsx'
import classes from './rubric.module.css'
import { RubricEditor } from './rubric-editor.tsx'

/** What an assessment's attempts are judged by. */
export function Rubric({ id }: { id: string }) {
  const rubric = useQuery(rubricQuery(id))
  const isAdmin = useQuery(meQuery).data?.role === 'admin'
  if (rubric.error) return <LoadFault error={rubric.error} retry={rubric.refetch} />
  if (!rubric.data) return null
  const written = rubric.data.challenges.flatMap(({ slug, title: challenge, questions }) =>
    questions.map((question) => ({ slug, challenge, question })),
  )
  return (
    <div className={classes.page}>
      <p className={classes.lead}>
        {rubric.data.version === 0
          ? 'There is no rubric yet.'
          : `Version ${rubric.data.version}, saved by ${rubric.data.by ?? 'somebody who is gone'}.`}{' '}
        Attempts whose review has begun keep the version that they have.
      </p>
      <RubricEditor assessmentId={id} saved={rubric.data} isReadOnly={!isAdmin} />
      {written.length > 0 && (
        <section className={classes.section} aria-labelledby="written-title">
          <h2 id="written-title" className={classes.title}>
            Written questions
          </h2>
          <p className={classes.lead}>
            They bring criteria of their own, which are filled in beside each answer. One question can also be read
            across all candidates:
          </p>
          <ul className={classes.links}>
            {written.map(({ slug, challenge, question }) => (
              <li key={`${slug} ${question}`}>
                <Link to="/assessments/$id/answers" params={{ id }} search={{ challenge: slug, question }}>
                  {challenge}: {question}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <AgreementTable assessmentId={id} />
    </div>
  )
}
