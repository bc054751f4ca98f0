import { NewAssessmentButton } from '../features/assessments/new-assessment-button.tsx'
import { AssessmentsPage } from '../features/review/assessments-page.tsx'

/** The list of assessments, with the way to a new one. */
export function AssessmentsEntry() {
  return <AssessmentsPage action={<NewAssessmentButton />} />
}
