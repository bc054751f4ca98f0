import { AssessmentFrame } from '../features/assessments/assessment-frame.tsx'
import { Rubric } from '../features/review/judgement/rubric.tsx'

/** The rubric among the pages of its assessment. */
export function RubricEntry({ id }: { id: string }) {
  return (
    <AssessmentFrame id={id} name="Rubric">
      {() => <Rubric id={id} />}
    </AssessmentFrame>
  )
}
