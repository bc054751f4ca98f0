import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { mayReadAttempts } from '../../../../server/shared/rights.ts'
import { LoadFault } from '../../../shared/staff/load-fault.tsx'
import { meQuery } from '../../../shared/staff/read-me.ts'
import { StaffFrame } from '../../../shared/staff/staff-frame.tsx'
import { decisionsQuery } from '../api/decisions.ts'
import { reportQuery } from '../api/handing-on.ts'
import { judgementQuery } from '../api/judgement.ts'
import { DecisionBadge } from '../decision-badge.tsx'
import { InterviewLinks } from './interview-links.tsx'
import classes from './report.module.css'
import { ReportSheet } from './report-sheet.tsx'

/** The report of an attempt, to print, and the links by which an interviewer reads it. */
export function ReportPage({ id }: { id: string }) {
  return (
    <StaffFrame title="Report">
      <Report id={id} />
    </StaffFrame>
  )
}

function Report({ id }: { id: string }) {
  const isReader = useMayReadAttempts()
  const report = useQuery(reportQuery(id))
  if (report.error) return <LoadFault error={report.error} retry={report.refetch} />
  if (!report.data) return null
  return (
    <>
      <div className={classes.tools}>
        {isReader ? (
          <Link to="/attempts/$id" params={{ id }}>
            Back to the attempt
          </Link>
        ) : (
          <Link to="/assessments">All assessments</Link>
        )}
        <Button leftSection={<IconPrinter size={16} />} onClick={() => window.print()}>
          Print, or save as PDF
        </Button>
      </div>
      <InterviewLinks attemptId={id} />
      <ReportSheet report={report.data}>
        <Judged attemptId={id} />
      </ReportSheet>
    </>
  )
}

function useMayReadAttempts(): boolean {
  const role = useQuery(meQuery).data?.role
  return role !== undefined && mayReadAttempts(role)
}

/** What reviewers made of it: on the company's own copy alone. */
function Judged({ attemptId }: { attemptId: string }) {
  const judgement = useQuery({ ...judgementQuery(attemptId), enabled: useMayReadAttempts() })
  const decision = useQuery(decisionsQuery(attemptId)).data?.decisions[0]
  const { mine, others = [] } = judgement.data ?? {}
  const reviews = [...(mine?.submittedAt ? [mine] : []), ...others]
  return (
    <>
      {decision && (
        <p className={classes.judged}>
          <DecisionBadge outcome={decision.outcome} /> {decision.reason} <span>({decision.by})</span>
        </p>
      )}
      {reviews.map((review) => (
        <p key={review.by} className={classes.judged}>
          {review.by} recommends {review.recommendation}
          {review.score !== null && `, ${review.score.toFixed(1)} by the rubric`}: {review.reason}
        </p>
      ))}
    </>
  )
}
