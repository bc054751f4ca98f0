import type { Piece } from './piece.ts'

/** The exported function itself. */
export const answers: Piece = {
  ways: [
    {
      code: `export function branchAccess(rules: readonly Rule[], user: User, branch: string): Access {
  const ‹rule› = ‹choose›(rules, branch)
  const ‹name› = ‹rule› ? ‹rule›.pattern : null
  if (user.role === 'guest') {
    return { rule: ‹name›, push: false, merge: false, forcePush: false }
  }
  if (!‹rule›) {
    return { rule: ‹name›, push: true, merge: true, forcePush: true }
  }
  const ‹push› = ‹reaches›(user.role, ‹rule›.push) || !!‹rule›.exceptions?.includes(user.name)
  const ‹merge› = ‹push› || ‹reaches›(user.role, ‹rule›.merge)
  return { rule: ‹name›, push: ‹push›, merge: ‹merge›, forcePush: ‹push› && ‹rule›.forcePush === true }
}`,
      slip: ['‹push› || ‹reaches›(user.role, ‹rule›.merge)', '‹reaches›(user.role, ‹rule›.merge)'],
    },
    {
      code: `export function branchAccess(rules: readonly Rule[], user: User, branch: string): Access {
  const ‹result› = { rule: null as string | null, push: true, merge: true, forcePush: true }
  const ‹rule› = ‹choose›(rules, branch)
  if (‹rule› !== undefined) {
    ‹result›.rule = ‹rule›.pattern
    ‹result›.push = ‹reaches›(user.role, ‹rule›.push)
    for (const ‹name› of ‹rule›.exceptions ?? []) {
      if (‹name› === user.name) ‹result›.push = true
    }
    ‹result›.merge = ‹reaches›(user.role, ‹rule›.merge)
    if (‹result›.push) ‹result›.merge = true
    ‹result›.forcePush = ‹rule›.forcePush ? ‹result›.push : false
  }
  if (user.role === 'guest') {
    ‹result›.push = false
    ‹result›.merge = false
    ‹result›.forcePush = false
  }
  return ‹result›
}`,
      slip: [`    if (‹result›.push) ‹result›.merge = true\n`, ''],
    },
    {
      code: `export function branchAccess(rules: readonly Rule[], user: User, branch: string): Access {
  const ‹rule› = ‹choose›(rules, branch)
  const ‹isGuest› = user.role === 'guest'
  const ‹isNamed› = ‹rule›?.exceptions?.some((‹name›) => ‹name› === user.name) ?? false
  const ‹push› = !‹isGuest› && (‹rule› === undefined || ‹isNamed› || ‹reaches›(user.role, ‹rule›.push))
  return {
    rule: ‹rule›?.pattern ?? null,
    push: ‹push›,
    merge: ‹push› || (!‹isGuest› && ‹rule› !== undefined && ‹reaches›(user.role, ‹rule›.merge)),
    forcePush: ‹push› && (‹rule› === undefined || Boolean(‹rule›.forcePush)),
  }
}`,
      slip: [
        '!‹isGuest› && (‹rule› === undefined || ‹isNamed› ||',
        '‹isNamed› || !‹isGuest› && (‹rule› === undefined ||',
      ],
    },
    {
      code: `function ‹grant›(‹rule›: string | null, ‹push›: boolean, ‹merge›: boolean, ‹force›: boolean): Access {
  return { rule: ‹rule›, push: ‹push›, merge: ‹merge›, forcePush: ‹force› }
}

export function branchAccess(rules: readonly Rule[], user: User, branch: string): Access {
  const ‹decisive› = ‹choose›(rules, branch)
  if (‹decisive› === undefined) {
    const ‹free› = user.role !== 'guest'
    return ‹grant›(null, ‹free›, ‹free›, ‹free›)
  }
  const { pattern, push, merge, exceptions = [], forcePush = false } = ‹decisive›
  if (user.role === 'guest') return ‹grant›(pattern, false, false, false)
  if (exceptions.includes(user.name) || ‹reaches›(user.role, push)) return ‹grant›(pattern, true, true, forcePush)
  return ‹grant›(pattern, false, ‹reaches›(user.role, merge), false)
}`,
      slip: [`return ‹grant›(pattern, true, true, forcePush)`, `return ‹grant›(pattern, true, true, true)`],
    },
  ],
}
