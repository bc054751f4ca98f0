import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { LoadFault } from '../../shared/staff/load-fault.tsx'
import { StaffFrame } from '../../shared/staff/staff-frame.tsx'
import { assessmentsQuery } from './api/assessments.ts'
import { AssessmentCard } from './assessment-card.tsx'
import classes from './assessments-page.module.css'

export function AssessmentsPage({ action }: { action: ReactNode }) {
  return (
    <StaffFrame title="Assessments">
      <div className={classes.top}>
        <h1 className={classes.title}>Assessments</h1>
        {action}
      </div>
      <Assessments />
    </StaffFrame>
  )
}

function Assessments() {
  const { data, error, refetch } = useQuery(assessmentsQuery)
  if (error) return <LoadFault error={error} retry={refetch} />
  if (!data) return null
  if (data.assessments.length === 0) return <p className={classes.empty}>There is no assessment yet.</p>
  return data.assessments.map((assessment) => <AssessmentCard key={assessment.id} assessment={assessment} />)
}
