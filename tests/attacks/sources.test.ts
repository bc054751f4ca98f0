import { describeAttacks } from './support/attack.ts'

const ADD = 'export const add = (a: number, b: number) => a + b\n'
const whole = (text: string) => ({ 'victim.ts': text })

describeAttacks('a source that is made to break the compiler', [
  {
    name: '100,000 parentheses',
    files: whole(`${'('.repeat(100_000)}1${')'.repeat(100_000)}`),
    expect: 'compile-error',
  },
  { name: '100,000 opening brackets', files: whole('['.repeat(100_000)), expect: 'compile-error' },
  { name: '100,000 blocks', files: whole(`${'{'.repeat(100_000)}${'}'.repeat(100_000)}`), expect: 'compile-error' },
  {
    name: '50,000 nested functions',
    files: whole(`${'(() => '.repeat(50_000)}1${')'.repeat(50_000)}`),
    expect: 'compile-error',
  },
  {
    name: '50,000 nested templates',
    files: whole(`${'`${'.repeat(50_000)}1${'}`'.repeat(50_000)}`),
    expect: 'compile-error',
  },
  {
    name: '50,000 nested types',
    files: whole(`type Deep = ${'Array<'.repeat(50_000)}1${'>'.repeat(50_000)}\n${ADD}`),
    expect: 'compile-error',
  },
  { name: '100,000 unary operators', files: whole(`${'!'.repeat(100_000)}1`), expect: 'compile-error' },
  { name: '100,000 else ifs', files: whole(`${'if (0) {} else '.repeat(100_000)}{}`), expect: 'compile-error' },
  {
    name: 'nested regular expression groups',
    files: whole(`/${'('.repeat(50_000)}${')'.repeat(50_000)}/`),
    expect: 'compile-error',
  },
  { name: 'a source of 5 MiB', files: whole(`${ADD}//${'x'.repeat(5 * 2 ** 20)}`), expect: 'compile-error' },
  {
    name: 'a thousand files',
    files: Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`f${i}.ts`, ''])),
    expect: 'compile-error',
  },
  { name: 'a path that leaves the folder', files: { '../../etc/passwd': 'x' }, expect: 'compile-error' },
  { name: 'no syntax at all', files: whole('\0\u2028\uFEFF<?php'), expect: 'compile-error' },
  {
    name: 'half of a surrogate pair',
    files: whole(`${ADD}export const attack = () => '\uD800' && 'done'`),
    expect: 'passed',
  },
  {
    name: 'a module that imports itself',
    files: whole(
      `import * as self from './victim'\n${ADD}export const attack = () => (self.add(1, 1) === 2 ? 'done' : '')`,
    ),
    expect: 'passed',
  },
  {
    name: 'a chain of 400 modules',
    files: {
      ...Object.fromEntries(
        Array.from({ length: 400 }, (_, i) => [
          `m${i}.ts`,
          i === 399 ? "export const last = 'done'" : `export { last } from './m${i + 1}'`,
        ]),
      ),
      'victim.ts': `import { last } from './m0'\n${ADD}export const attack = () => last`,
    },
    expect: 'passed',
  },
  {
    name: 'deep recursion while it runs',
    files: whole(`${ADD}export const attack = (): unknown => [attack()]`),
    expect: 'failed',
  },
  {
    name: 'deep recursion while it loads',
    files: whole(`${ADD}const deep = (): unknown => [deep()]\ndeep()`),
    expect: 'compile-error',
  },
])
