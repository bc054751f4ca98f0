import type { HiringEventType } from '../../../../server/shared/events.ts'

/** The words for what happens to a candidate. */
export const eventNames: Readonly<Record<HiringEventType, string>> = {
  'invitation.sent': 'Invitation sent',
  'invitation.opened': 'Invitation opened',
  'attempt.started': 'Attempt started',
  'attempt.finished': 'Attempt finished',
  'attempt.graded': 'Attempt graded',
  'review.decided': 'Decision made',
}
