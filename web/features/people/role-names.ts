import type { Role } from '../../../server/shared/review.ts'

export const roleNames: Readonly<Record<Role, string>> = {
  admin: 'Administrator',
  reviewer: 'Reviewer',
  author: 'Author',
}

export const roleDuties: Readonly<Record<Role, string>> = {
  admin: 'Does everything: people, assessments, invitations, integrations.',
  reviewer: 'Reads attempts, judges them and decides.',
  author: 'Looks after the challenges and sees no candidate.',
}
