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

const ranks = { guest: 0, developer: 1, maintainer: 2, nobody: 3 }

/** What a user may do with a branch. */
export function branchAccess(rules: readonly Rule[], user: User, branch: string): Access {
  const rule = decidingRule(rules, branch)
  const pattern = rule?.pattern ?? null
  if (rule === undefined) {
    const may = user.role !== 'guest'
    return { rule: null, push: may, merge: may, forcePush: may }
  }

  const reaches = (level: Role | 'nobody') => ranks[user.role] >= ranks[level]
  const push = reaches(rule.push) || (rule.exceptions ?? []).includes(user.name)
  return {
    rule: pattern,
    push,
    merge: push || reaches(rule.merge),
    forcePush: push && (rule.forcePush ?? false),
  }
}

function decidingRule(rules: readonly Rule[], branch: string): Rule | undefined {
  return rules
    .filter((rule) => matcherOf(rule.pattern).test(branch))
    .sort((a, b) => compareSpecificity(a.pattern, b.pattern))
    .at(0)
}

/** For `sort`, which keeps the order of equals: the more specific pattern first. */
function compareSpecificity(a: string, b: string): number {
  return (
    Number(a.includes('*')) - Number(b.includes('*')) ||
    literalLength(b) - literalLength(a) ||
    doubleStars(a) - doubleStars(b)
  )
}

function literalLength(pattern: string): number {
  return pattern.replaceAll('*', '').length
}

function doubleStars(pattern: string): number {
  return pattern.split('**').length - 1
}

function matcherOf(pattern: string): RegExp {
  const source = pattern
    .split(/(\*\*|\*)/)
    .map((part) => (part === '**' ? '.*' : part === '*' ? '[^/]*' : escape(part)))
    .join('')
  return new RegExp(`^${source}$`, 's')
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
