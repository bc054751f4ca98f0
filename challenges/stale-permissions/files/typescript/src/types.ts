export type Role = 'guest' | 'developer' | 'maintainer'

export type Action = 'read' | 'push' | 'merge' | 'configure'

export interface Directory {
  /** The user's role in the project, null if there is none. */
  roleOf(user: string, project: string): Promise<Role | null>
}

export interface MemberEvent {
  readonly type: 'member.added' | 'member.removed' | 'member.role-changed'
  readonly user: string
  readonly project: string
}

export interface GroupEvent {
  readonly type: 'group.member-removed'
  readonly user: string
  readonly group: string
}

export interface BlockedEvent {
  readonly type: 'user.blocked'
  readonly user: string
}

export type AccessEvent = MemberEvent | GroupEvent | BlockedEvent
