import type { AssessmentState } from '../../../server/shared/assessment-settings.ts'
import { StateMark } from '../../shared/ui/state-mark.tsx'

/** Draft, published in which version, or archived. */
export function AssessmentStateMark({ state, version }: { state: AssessmentState; version: number }) {
  if (state === 'draft') return <StateMark tone="waiting">Draft</StateMark>
  if (state === 'archived') return <StateMark tone="off">Archived</StateMark>
  return <StateMark tone="good">{`Published, version ${version}`}</StateMark>
}
