import type { Piece } from './piece.ts'

/** The rule that decides about a branch. */
export const deciding: Piece = {
  ways: [
    {
      code: `function ‹choose›(‹rules›: readonly Rule[], ‹branch›: string): Rule | undefined {
  const ‹fitting› = ‹rules›.filter((‹rule›) => ‹matches›(‹rule›.pattern, ‹branch›))
  ‹fitting›.sort(‹compare›)
  return ‹fitting›[0]
}`,
    },
    {
      code: `function ‹choose›(‹rules›: readonly Rule[], ‹branch›: string): Rule | undefined {
  let ‹best›: Rule | undefined
  for (const ‹rule› of ‹rules›) {
    if (!‹matches›(‹rule›.pattern, ‹branch›)) continue
    if (‹best› === undefined || ‹compare›(‹rule›, ‹best›) < 0) {
      ‹best› = ‹rule›
    }
  }
  return ‹best›
}`,
      slip: [' < 0)', ' <= 0)'],
    },
    {
      code: `const ‹choose› = (‹rules›: readonly Rule[], ‹branch›: string): Rule | undefined =>
  ‹rules›.reduce<Rule | undefined>((‹best›, ‹rule›) => {
    const ‹fits› = ‹matches›(‹rule›.pattern, ‹branch›)
    const ‹wins› = ‹fits› && (!‹best› || ‹compare›(‹rule›, ‹best›) < 0)
    return ‹wins› ? ‹rule› : ‹best›
  }, undefined)`,
    },
    {
      code: `function ‹choose›(‹rules›: readonly Rule[], ‹branch›: string): Rule | undefined {
  const ‹order› = ‹rules›.map((‹rule›, ‹index›) => ({ ‹rule›, ‹index› }))
  ‹order›.sort((‹left›, ‹right›) => {
    const ‹by› = ‹compare›(‹left›.‹rule›, ‹right›.‹rule›)
    return ‹by› === 0 ? ‹left›.‹index› - ‹right›.‹index› : ‹by›
  })
  return ‹order›.find((‹entry›) => ‹matches›(‹entry›.‹rule›.pattern, ‹branch›))?.‹rule›
}`,
      slip: ['‹left›.‹index› - ‹right›.‹index›', '‹right›.‹index› - ‹left›.‹index›'],
    },
  ],
}
