/** @typedef {'guest' | 'developer' | 'maintainer'} Role */

/** @typedef {'read' | 'push' | 'merge' | 'configure'} Action */

/**
 * @typedef {object} Directory
 * @property {(user: string, project: string) => Promise<Role | null>} roleOf The user's role in the project, null if there is none.
 */

/** @typedef {{ readonly type: 'member.added' | 'member.removed' | 'member.role-changed' readonly user: string readonly project: string } | { readonly type: 'group.member-removed'; readonly user: string; readonly group: string } | { readonly type: 'user.blocked'; readonly user: string }} AccessEvent */

export {}
