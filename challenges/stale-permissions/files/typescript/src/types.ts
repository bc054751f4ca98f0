export type Role = 'guest' | 'developer' | 'maintainer'

export type Action = 'read' | 'push' | 'merge' | 'configure'

export interface Directory {
  /** The user's role in the project, null if there is none. */
  roleOf(user: string, project: string): Promise<Role | null>
}

export type AccessEvent =
  | {
      readonly type: 'member.added' | 'member.removed' | 'member.role-changed'
      readonly user: string
      readonly project: string
    }
  | { readonly type: 'group.member-removed'; readonly user: string; readonly group: string }
  | { readonly type: 'user.blocked'; readonly user: string }
