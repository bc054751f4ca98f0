import type { AssessmentSettings } from '../shared/assessment-settings.ts'
import { dayMs } from './limits.ts'

interface Wanted {
  /** ISO 8601; null for at once. */
  readonly opensAt: string | null
  /** As the assessment has it where it is left out. */
  readonly expiresInDays?: number | undefined
  /** Whether the candidate is written to. */
  readonly send: boolean
}

interface Times {
  readonly opensAt: Date | null
  readonly expiresAt: Date
  /** Null where nobody is reminded. */
  readonly remindAt: Date | null
}

/**
 * When a link opens, ends and is reminded of. It lies inside the assessment's window, whatever was wished for, and a
 * reminder comes at least a day after the link opened, or not at all.
 */
export function planInvitation(
  settings: Pick<AssessmentSettings, 'opensAt' | 'closesAt' | 'linkDays' | 'reminderDays'>,
  { opensAt: wished, expiresInDays = settings.linkDays, send }: Wanted,
  now: Date,
): Times {
  const opens = Math.max(...[wished, settings.opensAt].map((moment) => (moment === null ? 0 : Date.parse(moment))))
  const from = Math.max(now.getTime(), opens)
  const closes = settings.closesAt === null ? Infinity : Date.parse(settings.closesAt)
  const expires = Math.min(from + expiresInDays * dayMs, closes)
  const remind = expires - settings.reminderDays * dayMs
  const reminds = send && settings.reminderDays > 0 && remind >= from + dayMs
  return {
    opensAt: opens === 0 ? null : new Date(opens),
    expiresAt: new Date(expires),
    remindAt: reminds ? new Date(remind) : null,
  }
}
