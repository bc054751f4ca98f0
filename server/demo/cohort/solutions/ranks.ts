import type { Piece } from './piece.ts'

/** Whether a role reaches the level that a rule asks for. */
export const ranks: Piece = {
  ways: [
    {
      code: `const ‹levels› = ['guest', 'developer', 'maintainer', 'nobody']

function ‹reaches›(‹role›: Role, ‹level›: Role | 'nobody'): boolean {
  return ‹levels›.indexOf(‹role›) >= ‹levels›.indexOf(‹level›)
}`,
    },
    {
      code: `function ‹reaches›(‹role›: Role, ‹level›: Role | 'nobody'): boolean {
  switch (‹level›) {
    case 'guest':
      return true
    case 'developer':
      return ‹role› === 'developer' || ‹role› === 'maintainer'
    case 'maintainer':
      return ‹role› === 'maintainer'
    default:
      return false
  }
}`,
      slip: [` || ‹role› === 'maintainer'`, ''],
    },
    {
      code: `const ‹levels›: Record<Role | 'nobody', number> = { guest: 1, developer: 2, maintainer: 3, nobody: Infinity }

const ‹reaches› = (‹role›: Role, ‹level›: Role | 'nobody') => ‹levels›[‹role›] >= ‹levels›[‹level›]`,
      slip: ['] >= ‹', '] > ‹'],
    },
    {
      code: `const ‹allowed› = new Map<string, Role[]>([
  ['guest', ['guest', 'developer', 'maintainer']],
  ['developer', ['developer', 'maintainer']],
  ['maintainer', ['maintainer']],
  ['nobody', []],
])

function ‹reaches›(‹role›: Role, ‹level›: Role | 'nobody'): boolean {
  const ‹roles› = ‹allowed›.get(‹level›)
  return ‹roles› !== undefined && ‹roles›.includes(‹role›)
}`,
    },
  ],
}
