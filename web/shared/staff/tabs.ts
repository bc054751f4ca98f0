import type { Role } from '../../../server/shared/review.ts'
import { mayInvite } from '../../../server/shared/rights.ts'

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
  { to: '/status', label: 'Status', for: [] },
  { to: '/privacy', label: 'Privacy', for: [] },
] as const satisfies readonly { readonly to: string; readonly label: string; readonly for: readonly Role[] }[]

function isFor(role: Role, tab: { readonly for: readonly Role[] }): boolean {
  return role === 'admin' || tab.for.includes(role)
}

export function tabsFor(role: Role) {
  return tabs.filter((tab) => isFor(role, tab))
}

/** Whether a page lies where somebody's role leads. A report is for those who invite, too. */
export function mayOpen(role: Role, path: string): boolean {
  const tab = tabs.find(({ to }) => path === to || path.startsWith(`${to}/`))
  return tab === undefined || isFor(role, tab) || (path.endsWith('/report') && mayInvite(role))
}

/** An author learns what attempts say of a challenge, and never whose they are. */
export function seesCandidates(role: Role): boolean {
  return role !== 'author'
}
