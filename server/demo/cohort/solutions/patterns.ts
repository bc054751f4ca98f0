import type { Piece } from './piece.ts'

/** Whether a branch fits a pattern. */
export const patterns: Piece = {
  ways: [
    {
      code: `function ‹matches›(‹pattern›: string, ‹branch›: string): boolean {
  const ‹source› = ‹pattern›
    .replace(/[.+?^\${}()|[\\]\\\\]/g, '\\\\$&')
    .replace(/\\*\\*/g, '\\u0000')
    .replace(/\\*/g, '[^/]*')
    .replace(/\\u0000/g, '[^]*')
  return new RegExp('^' + ‹source› + '$').test(‹branch›)
}`,
      slip: [`    .replace(/[.+?^\${}()|[\\]\\\\]/g, '\\\\$&')\n`, ''],
    },
    {
      code: `function ‹matches›(‹pattern›: string, ‹branch›: string): boolean {
  if (‹pattern› === '') return ‹branch› === ''
  if (‹pattern›.startsWith('**')) {
    for (let ‹at› = 0; ‹at› <= ‹branch›.length; ‹at›++) {
      if (‹matches›(‹pattern›.slice(2), ‹branch›.slice(‹at›))) return true
    }
    return false
  }
  if (‹pattern›[0] === '*') {
    let ‹at› = 0
    while (true) {
      if (‹matches›(‹pattern›.slice(1), ‹branch›.slice(‹at›))) return true
      if (‹at› >= ‹branch›.length || ‹branch›[‹at›] === '/') return false
      ‹at› += 1
    }
  }
  return ‹pattern›[0] === ‹branch›[0] && ‹matches›(‹pattern›.slice(1), ‹branch›.slice(1))
}`,
      slip: [` || ‹branch›[‹at›] === '/'`, ''],
    },
    {
      code: `function ‹matches›(‹pattern›: string, ‹branch›: string): boolean {
  let ‹reachable› = new Set<number>([0])
  let ‹index› = 0
  while (‹index› < ‹pattern›.length) {
    const ‹isStar› = ‹pattern›.charAt(‹index›) === '*'
    const ‹isDouble› = ‹isStar› && ‹pattern›.charAt(‹index› + 1) === '*'
    const ‹next› = new Set<number>()
    for (const ‹start› of ‹reachable›) {
      if (!‹isStar›) {
        if (‹branch›.charAt(‹start›) === ‹pattern›.charAt(‹index›)) ‹next›.add(‹start› + 1)
        continue
      }
      ‹next›.add(‹start›)
      for (let ‹end› = ‹start›; ‹end› < ‹branch›.length; ‹end›++) {
        if (!‹isDouble› && ‹branch›.charAt(‹end›) === '/') break
        ‹next›.add(‹end› + 1)
      }
    }
    ‹reachable› = ‹next›
    ‹index› += ‹isDouble› ? 2 : 1
  }
  return ‹reachable›.has(‹branch›.length)
}`,
      slip: [`‹isDouble› ? 2 : 1`, `1`],
    },
    {
      code: `const ‹special› = '\\\\^$.+?()[]{}|'

function ‹matches›(‹pattern›: string, ‹branch›: string): boolean {
  let ‹source› = ''
  for (let ‹index› = 0; ‹index› < ‹pattern›.length; ‹index›++) {
    const ‹char› = ‹pattern›.charAt(‹index›)
    switch (true) {
      case ‹char› === '*' && ‹pattern›.charAt(‹index› + 1) === '*':
        ‹source› += '[\\\\s\\\\S]*'
        ‹index›++
        break
      case ‹char› === '*':
        ‹source› += '[^/]*'
        break
      case ‹special›.includes(‹char›):
        ‹source› += '\\\\' + ‹char›
        break
      default:
        ‹source› += ‹char›
    }
  }
  const ‹found› = ‹branch›.match(new RegExp(‹source›))
  return ‹found› !== null && ‹found›[0].length === ‹branch›.length
}`,
      slip: [`new RegExp(‹source›)`, `new RegExp(‹source›, 'i')`],
    },
  ],
}
