import type { Piece } from './piece.ts'

/** Which of two patterns is the more specific one: below 0 for the first. */
export const specificity: Piece = {
  ways: [
    {
      code: `function ‹compare›(‹one›: Rule, ‹other›: Rule): number {
  const ‹wild› = (‹rule›: Rule) => (‹rule›.pattern.includes('*') ? 1 : 0)
  if (‹wild›(‹one›) !== ‹wild›(‹other›)) return ‹wild›(‹one›) - ‹wild›(‹other›)
  const ‹plain› = (‹rule›: Rule) => ‹rule›.pattern.replace(/\\*/g, '').length
  if (‹plain›(‹one›) !== ‹plain›(‹other›)) return ‹plain›(‹other›) - ‹plain›(‹one›)
  const ‹doubles› = (‹rule›: Rule) => (‹rule›.pattern.match(/\\*\\*/g) ?? []).length
  return ‹doubles›(‹one›) - ‹doubles›(‹other›)
}`,
      slip: [`.replace(/\\*/g, '').length`, '.length'],
    },
    {
      code: `function ‹measure›(‹pattern›: string): [number, number, number] {
  let ‹plain› = 0
  let ‹doubles› = 0
  let ‹stars› = 0
  for (let ‹index› = 0; ‹index› < ‹pattern›.length; ‹index›++) {
    if (‹pattern›[‹index›] !== '*') {
      ‹plain›++
    } else if (‹pattern›[‹index› + 1] === '*') {
      ‹doubles›++
      ‹stars›++
      ‹index›++
    } else {
      ‹stars›++
    }
  }
  return [‹stars› === 0 ? 0 : 1, -‹plain›, ‹doubles›]
}

function ‹compare›(‹one›: Rule, ‹other›: Rule): number {
  const ‹left› = ‹measure›(‹one›.pattern)
  const ‹right› = ‹measure›(‹other›.pattern)
  for (const ‹index› of [0, 1, 2] as const) {
    const ‹gap› = ‹left›[‹index›] - ‹right›[‹index›]
    if (‹gap› !== 0) return ‹gap›
  }
  return 0
}`,
      slip: ['[0, 1, 2] as const', '[0, 1] as const'],
    },
    {
      code: `function ‹weight›(‹rule›: Rule): number {
  const ‹pattern› = ‹rule›.pattern
  if (!‹pattern›.includes('*')) return Number.MAX_SAFE_INTEGER
  const ‹plain› = [...‹pattern›].filter((‹char›) => ‹char› !== '*').length
  const ‹doubles› = ‹pattern›.split('**').length - 1
  return ‹plain› * 10_000 - ‹doubles›
}

const ‹compare› = (‹one›: Rule, ‹other›: Rule): number => Math.sign(‹weight›(‹other›) - ‹weight›(‹one›))`,
      slip: [` - ‹doubles›`, ` + ‹doubles›`],
    },
    {
      code: `type ‹Facts› = { exact: boolean; plain: number; doubles: number }

const ‹factsOf› = ({ pattern: ‹pattern› }: Rule): ‹Facts› => {
  const ‹parts› = ‹pattern›.split('*')
  return {
    exact: ‹parts›.length === 1,
    plain: ‹parts›.join('').length,
    doubles: ‹pattern›.length - ‹pattern›.replaceAll('**', '*').length,
  }
}

function ‹compare›(‹one›: Rule, ‹other›: Rule): number {
  const [‹left›, ‹right›] = [‹factsOf›(‹one›), ‹factsOf›(‹other›)]
  if (‹left›.exact && !‹right›.exact) return -1
  if (‹right›.exact && !‹left›.exact) return 1
  if (‹left›.plain > ‹right›.plain) return -1
  if (‹left›.plain < ‹right›.plain) return 1
  return ‹left›.doubles - ‹right›.doubles
}`,
      slip: [`  if (‹right›.exact && !‹left›.exact) return 1\n`, ''],
    },
  ],
}
