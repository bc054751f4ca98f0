import type { Role } from '../../../server/shared/review.ts'

/** The main pages, in the order of the header, and for whom they are. An admin sees all of them. */
const tabs = [
  { to: '/attempts', label: 'Attempts', for: ['reviewer'] },
  { to: '/assessments', label: 'Assessments', for: ['recruiter', 'reviewer'] },
  { to: '/similarity', label: 'Similarity', for: ['reviewer'] },
  { to: '/library', label: 'Library', for: ['author'] },
  { to: '/people', label: 'People', for: [] },
  { to: '/integrations', label: 'Integrations', for: [] },
  { to: '/requests', label: 'Requests', for: [] },
  { to: '/audit', label: 'Audit', for: [] },
] as const satisfies readonly { readonly to: string; readonly label: string; readonly for: readonly Role[] }[]

export function tabsFor(role: Role) {
  return tabs.filter((tab) => role === 'admin' || (tab.for as readonly Role[]).includes(role))
}

/** An author learns what attempts say of a challenge, and never whose they are. */
export function seesCandidates(role: Role): boolean {
  return role !== 'author'
}
