import type { AssessmentSettings } from '../../shared/assessment-settings.ts'
import type { Periods } from './periods.ts'

/** What a candidate is told of it before the start. */
export function keptFor(
  { retentionDays }: Pick<AssessmentSettings, 'retentionDays'>,
  { candidateDays, signalDays }: Periods,
): { days: number; signalDays: number } {
  return { days: retentionDays ?? candidateDays, signalDays }
}
