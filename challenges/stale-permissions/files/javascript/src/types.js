/** @typedef {'guest' | 'developer' | 'maintainer'} Role */

/** @typedef {'read' | 'push' | 'merge' | 'configure'} Action */

/**
 * @typedef {object} Directory
 * @property {(user: string, project: string) => Promise<Role | null>} roleOf The user's role in the project, null if there is none.
 */

/**
 * @typedef {object} MemberEvent
 * @property {'member.added' | 'member.removed' | 'member.role-changed'} type
 * @property {string} user
 * @property {string} project
 */

/**
 * @typedef {object} GroupEvent
 * @property {'group.member-removed'} type
 * @property {string} user
 * @property {string} group
 */

/**
 * @typedef {object} BlockedEvent
 * @property {'user.blocked'} type
 * @property {string} user
 */

/** @typedef {MemberEvent | GroupEvent | BlockedEvent} AccessEvent */

export {}
