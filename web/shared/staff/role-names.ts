import type { Role } from '../../../server/shared/review.ts'

/** What people call each role. */
export const roleNames: Readonly<Record<Role, string>> = {
  admin: 'Administrator',
  recruiter: 'Recruiter',
  reviewer: 'Reviewer',
  author: 'Author',
}

/** What each role does, where somebody chooses one for a colleague. */
export const roleDuties: Readonly<Record<Role, string>> = {
  admin: 'Does everything: people, assessments, invitations, integrations.',
  recruiter: 'Invites and looks after candidates, follows their stages and scores, decides, hands on reports.',
  reviewer: 'Reads attempts, judges them and decides.',
  author: 'Looks after the challenges and sees no candidate.',
}
