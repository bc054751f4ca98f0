import type { ChallengeSlot } from '../../../../server/shared/assessment-settings.ts'

/** "25 % of the score", of slots that all have a score. */
export function shareText(weight: number, slots: readonly ChallengeSlot[]): string {
  const total = slots.reduce((sum, slot) => sum + slot.weight, 0)
  return total > 0 ? `${Math.round((100 * weight) / total)} % of the weight` : ''
}
