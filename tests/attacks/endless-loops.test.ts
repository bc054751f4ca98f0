import { describeAttacks } from './support/attack.ts'

describeAttacks('an endless loop times out alone', [
  { name: 'for (;;)', body: 'for (;;);', expect: 'timeout' },
  {
    name: 'a loop that catches everything',
    body: 'for (;;) { try { for (;;); } catch {} finally { for (;;); } }',
    expect: 'timeout',
  },
  {
    name: 'microtasks that make microtasks',
    body: 'await new Promise(() => { const again = () => { Promise.resolve().then(again) }; again() })',
    expect: 'timeout',
  },
  {
    name: 'queueMicrotask',
    body: 'const again = () => queueMicrotask(again); again(); await new Promise(() => {})',
    expect: 'timeout',
  },
  { name: 'awaiting in a loop', body: 'for (;;) await null', expect: 'timeout' },
  {
    name: 'an async generator without end',
    body: 'async function* all() { for (;;) yield 1 }\nfor await (const one of all()) void one',
    expect: 'timeout',
  },
  {
    name: 'a regular expression that backtracks',
    body: "return /^(a+)+$/.test('a'.repeat(50) + 'b')",
    expect: 'timeout',
  },
  {
    name: 'BigInt squaring, which V8 cannot interrupt',
    body: 'let x = 2n; for (;;) x = x * x',
    expect: ['timeout', 'failed', 'memory', 'crashed'],
  },
  { name: 'BigInt to text', body: 'let x = 1n << 20_000_000n; for (;;) x.toString()', expect: 'timeout' },
  { name: 'sorting with a comparator that never ends', body: '[2, 1].sort(() => { for (;;); })', expect: 'timeout' },
  { name: 'a getter without end', body: 'return { get value(): number { for (;;); } }.value', expect: 'timeout' },
  {
    name: 'a proxy whose every trap loops, given to the test',
    body: 'return new Proxy({}, { get() { for (;;); }, ownKeys() { for (;;); } })',
    expect: ['timeout', 'failed'],
  },
  { name: 'toString without end', body: 'return String({ toString() { for (;;); } })', expect: 'timeout' },
  { name: 'a thenable that never comes to an end', body: 'return { then() { for (;;); } }', expect: 'timeout' },
  {
    name: 'spreading an iterator without end',
    body: 'function* all() { for (;;) yield 0 }\nMath.max(...all())',
    expect: ['timeout', 'memory', 'crashed', 'failed'],
  },
  {
    name: 'indexOf on long texts',
    body: "const text = 'a'.repeat(2 ** 20); for (;;) text.indexOf('a'.repeat(2 ** 19) + 'b')",
    expect: 'timeout',
  },
  {
    name: 'a sparse array of the greatest length',
    body: "const list: unknown[] = []; list.length = 2 ** 32 - 1; return list.join('')",
    expect: ['timeout', 'failed', 'memory', 'crashed'],
  },
  {
    name: 'busy waiting for the clock comes to an end, because time is virtual',
    body: "const end = Date.now() + 50; while (Date.now() < end); return 'done'",
    expect: 'passed',
  },
  { name: 'a loop at the top level', top: 'for (;;);', expect: 'compile-error' },
  { name: 'a loop in a static block', top: 'export class Late { static { for (;;); } }', expect: 'compile-error' },
])
