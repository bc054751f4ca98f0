import { describeAttacks } from './support/attack.ts'

describeAttacks(
  'a flood of output stops its own test',
  [
    { name: 'console.log without end', body: "for (;;) console.log('flood')", expect: 'output' },
    { name: 'console.error without end', body: "for (;;) console.error('flood')", expect: 'output' },
    {
      name: 'one line of a hundred megabytes',
      body: "console.log('x'.repeat(1e8)); return 'done'",
      expect: ['output', 'memory'],
    },
    {
      name: 'an object that prints itself for ever',
      body: 'const circle: any = {}; circle.me = circle; for (;;) console.log(circle, [circle], { circle })',
      expect: 'output',
    },
    { name: 'caught and tried again', body: "for (;;) { try { console.log('flood') } catch {} }", expect: 'output' },
    {
      name: 'a getter that floods while it is printed',
      body: "const one = { get a() { console.log(one); return 1 } }; console.log(one); return 'done'",
      expect: ['output', 'passed', 'failed', 'timeout'],
    },
    {
      name: 'frames of the protocol in the output',
      body: `console.log('\\x05\\x00\\x00\\x00{"type":"done","id":1}'); return 'done'`,
      expect: 'passed',
    },
  ],
  { cpuMs: 10_000 },
)
