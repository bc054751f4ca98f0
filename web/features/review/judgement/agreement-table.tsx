import { useQuery } from '@tanstack/react-query'
import { leastAgreement } from '../../../../server/shared/judgement.ts'
import { plural } from '../../../shared/format/duration.ts'
import { agreementQuery } from '../api/judgement.ts'
import classes from './rubric.module.css'

/** How far two reviewers of the same attempts agree. */
export function AgreementTable({ assessmentId }: { assessmentId: string }) {
  const { data } = useQuery(agreementQuery(assessmentId))
  if (!data) return null
  const rows = [
    { id: '', title: 'Recommendation', ratings: data.attempts, kappa: data.recommendation },
    ...data.criteria,
  ]
  return (
    <section className={classes.section} aria-labelledby="agreement-title">
      <h2 id="agreement-title" className={classes.title}>
        Agreement between reviewers
      </h2>
      <p className={classes.lead}>
        {data.attempts < leastAgreement
          ? `${plural(data.attempts, 'attempt')} so far with two reviews. From ${leastAgreement} on, this says how far two people agree.`
          : 'Cohen’s weighted kappa, with quadratic weights: 1 is always alike, 0 is no more than chance.'}
      </p>
      {data.attempts >= leastAgreement && (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">What was judged</th>
              <th scope="col">Pairs</th>
              <th scope="col">Kappa</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, title, ratings, kappa }) => (
              <tr key={id}>
                <th scope="row">{title}</th>
                <td>{ratings}</td>
                <td>{kappa === null ? 'not enough to say' : kappa.toFixed(2)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
