import type { InterviewReport } from '../../../../server/shared/handing-on.ts'
import { dayText } from '../../../shared/format/date.ts'
import { shortDuration } from '../../../shared/format/duration.ts'
import classes from './report.module.css'
import { ReportEvidence } from './report-evidence.tsx'

/** An attempt on paper: a page that sums it up, then the evidence, a challenge at a time. */
export function ReportSheet({ report, children }: { report: InterviewReport; children?: React.ReactNode }) {
  const { company, assessment, candidate, finishedAt, timeUsedMs, durationMs, score, isOverridden } = report
  return (
    <article className={classes.sheet}>
      <header className={classes.summary}>
        <p className={classes.company}>
          {company} · {assessment.title}
        </p>
        <h1 className={classes.name}>{candidate}</h1>
        <p className={classes.facts}>
          {assessment.role}
          {finishedAt && ` · finished ${dayText(finishedAt)}`} · {shortDuration(timeUsedMs)} of{' '}
          {shortDuration(durationMs)}
        </p>
        <p className={classes.score}>
          <strong>{score === null ? '–' : score.toFixed(1)}</strong>{' '}
          {score === null ? 'no score by tests' : isOverridden ? 'of 100, set by a person' : 'of 100'}
        </p>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Challenge</th>
              <th scope="col">Score</th>
              <th scope="col">What held</th>
            </tr>
          </thead>
          <tbody>
            {report.challenges.map((challenge) => (
              <tr key={challenge.slug}>
                <th scope="row">{challenge.title}</th>
                <td>{challenge.kind === 'written' ? 'written' : (challenge.score?.toFixed(1) ?? '–')}</td>
                <td>
                  {challenge.groups.map(({ group, passed, total }) => `${group} ${passed} of ${total}`).join(', ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {children}
      </header>
      {report.challenges.map((challenge) => (
        <ReportEvidence key={challenge.slug} challenge={challenge} />
      ))}
    </article>
  )
}
