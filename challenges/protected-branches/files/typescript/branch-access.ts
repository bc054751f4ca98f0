export type Role = 'guest' | 'developer' | 'maintainer'

export interface User {
  readonly name: string
  readonly role: Role
}

export interface Rule {
  readonly pattern: string
  /** The lowest role that may push. */
  readonly push: Role | 'nobody'
  /** The lowest role that may merge. */
  readonly merge: Role | 'nobody'
  /** Names of users who may push whatever `push` says. */
  readonly exceptions?: readonly string[]
  readonly forcePush?: boolean
}

export interface Access {
  /** The pattern of the rule that decides, null if there is none. */
  readonly rule: string | null
  readonly push: boolean
  readonly merge: boolean
  readonly forcePush: boolean
}

/** What a user may do with a branch. */
export function branchAccess(rules: readonly Rule[], user: User, branch: string): Access {
  throw new Error('branchAccess is not written yet')
}
