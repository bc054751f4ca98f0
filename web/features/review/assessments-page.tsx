import { useQuery } from '@tanstack/react-query'
import { LoadFault } from '../../shared/staff/load-fault.tsx'
import { StaffFrame } from '../../shared/staff/staff-frame.tsx'
import { assessmentsQuery } from './api/assessments.ts'
import { AssessmentCard } from './assessment-card.tsx'
import classes from './assessments-page.module.css'

export function AssessmentsPage() {
  return (
    <StaffFrame title="Assessments">
      <h1 className={classes.title}>Assessments</h1>
      <Assessments />
    </StaffFrame>
  )
}

function Assessments() {
  const { data, error, refetch } = useQuery(assessmentsQuery)
  if (error) return <LoadFault error={error} retry={refetch} />
  if (!data) return null
  if (data.assessments.length === 0)
    return (
      <p className={classes.empty}>
        There is no assessment yet. Make one through the API: <code>POST /api/assessments</code>, described at{' '}
        <a href="/api/openapi.json">/api/openapi.json</a>.
      </p>
    )
  return data.assessments.map((assessment) => <AssessmentCard key={assessment.id} assessment={assessment} />)
}
