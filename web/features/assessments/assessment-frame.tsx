import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { AssessmentView } from '../../../server/shared/assessments.ts'
import { LoadFault } from '../../shared/staff/load-fault.tsx'
import { StaffFrame } from '../../shared/staff/staff-frame.tsx'
import { assessmentQuery } from './api/invitations.ts'
import classes from './assessment-frame.module.css'
import { AssessmentNav } from './assessment-nav.tsx'
import { AssessmentStateMark } from './assessment-state-mark.tsx'

interface AssessmentFrameProps {
  readonly id: string
  /** What this page is about: "Candidates". */
  readonly name: string
  readonly action?: (assessment: AssessmentView) => ReactNode
  readonly children: (assessment: AssessmentView) => ReactNode
}

/** A page of one assessment, with the way to its sisters. */
export function AssessmentFrame({ id, name, action, children }: AssessmentFrameProps) {
  return (
    <StaffFrame title={name}>
      <Loaded id={id} action={action}>
        {children}
      </Loaded>
    </StaffFrame>
  )
}

function Loaded({ id, action, children }: Pick<AssessmentFrameProps, 'id' | 'action' | 'children'>) {
  const { data, error, refetch } = useQuery(assessmentQuery(id))
  if (error) return <LoadFault error={error} retry={refetch} />
  if (!data) return null
  return (
    <>
      <Link to="/assessments" className={classes.back}>
        All assessments
      </Link>
      <div className={classes.head}>
        <div className={classes.names}>
          <h1 className={classes.title}>{data.title}</h1>
          <AssessmentStateMark state={data.state} version={data.version} />
        </div>
        {action?.(data)}
      </div>
      <AssessmentNav id={id} />
      {children(data)}
    </>
  )
}
