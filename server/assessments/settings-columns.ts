import type { AssessmentSettings } from '../shared/assessment-settings.ts'

/** The settings that the assessment's own row repeats, for lists and joins. */
export function settingsColumns(settings: AssessmentSettings) {
  const { title, role, introduction, durationMinutes, counts } = settings
  const { hiddenResults, aiRule, aiNote, contact, afterwards, reports } = settings
  return {
    title,
    role,
    introduction,
    durationMinutes,
    counts,
    hiddenResults,
    aiRule,
    aiNote,
    contact,
    afterwards,
    reports,
  }
}
