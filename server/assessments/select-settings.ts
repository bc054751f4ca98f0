import { and, eq } from 'drizzle-orm'
import type { Executor } from '../database/database.ts'
import { type AssessmentSettings, assessmentSettings } from '../shared/assessment-settings.ts'
import { assessmentVersions } from './tables.ts'

export interface Pinned {
  readonly assessmentId: string
  readonly assessmentVersion: number
}

/** A published version never changes, so what was read once stays right. The oldest entry makes room. */
const known = new Map<string, AssessmentSettings>()
const knownMost = 500

/** What an invitation or an attempt was promised. Throws where that version was never published. */
export async function selectSettings(db: Executor, pinned: Pinned): Promise<AssessmentSettings> {
  const { assessmentId, assessmentVersion } = pinned
  const key = `${assessmentId} ${assessmentVersion}`
  const before = known.get(key)
  if (before) return before
  const [row] = await db
    .select({ settings: assessmentVersions.settings })
    .from(assessmentVersions)
    .where(and(eq(assessmentVersions.assessmentId, assessmentId), eq(assessmentVersions.version, assessmentVersion)))
  if (!row) throw new Error(`The assessment ${assessmentId} has no version ${assessmentVersion}`)
  const settings = readSettings(row.settings)
  if (known.size >= knownMost) known.delete(known.keys().next().value ?? '')
  known.set(key, settings)
  return settings
}

/** Settings as they are stored; what a version from before does not name is as it was then. */
export function readSettings(text: string): AssessmentSettings {
  return assessmentSettings.parse(JSON.parse(text))
}
