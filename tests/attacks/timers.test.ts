import { describeAttacks } from './support/attack.ts'

describeAttacks('timers and promises that never end', [
  {
    name: 'a timer that sets itself again without end',
    body: 'await new Promise(() => { const again = () => { setTimeout(again, 0) }; again() })',
    expect: ['timeout', 'failed'],
  },
  {
    name: 'setImmediate without end',
    body: 'await new Promise(() => { const again = () => { setImmediate(again) }; again() })',
    expect: ['timeout', 'failed'],
  },
  {
    name: 'process.nextTick without end',
    body: 'await new Promise(() => { const again = () => { process.nextTick(again) }; again() })',
    expect: ['timeout', 'failed'],
  },
  { name: 'an interval that nobody clears', body: "setInterval(() => {}, 1); return 'done'", expect: 'passed' },
  { name: 'a promise that never settles', body: 'await new Promise(() => {})', expect: ['timeout', 'failed'] },
  {
    name: 'a million timers',
    body: "for (let i = 0; i < 1e6; i += 1) setTimeout(() => {}, i); return 'done'",
    expect: ['passed', 'timeout', 'memory'],
  },
  {
    name: 'a timer that throws after its test',
    body: "setTimeout(() => { throw new Error('late') }, 1000); return 'done'",
    expect: ['passed', 'failed'],
  },
  {
    name: 'a rejection that nobody handles',
    body: "void Promise.reject(new Error('nobody')); return 'done'",
    expect: ['passed', 'failed'],
  },
  {
    name: 'a loop in a timer that outlives its test',
    body: "setTimeout(() => { for (;;); }, 0); return 'done'",
    expect: ['passed', 'timeout', 'failed'],
  },
])
