import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { instrument } from './instrument.ts'
import { mutationScore } from './mutant.ts'
import { hitsIn, withCoverage, withMutant } from './switch.ts'

const source = 'result = 0\nfor (let i = 0; i < 20; i++) {\n  result += i\n}\n'
const program = await instrument({ 'a.js': source, 'notes.md': 'a < b' })

function run(files: Readonly<Record<string, string>>): { result: unknown; printed: string } {
  const printed: string[] = []
  const globals = { result: null, console: { log: (line: string) => printed.push(line) } }
  runInNewContext(files['a.js'] ?? '', globals)
  return { result: globals.result, printed: printed.join('\n') }
}

const idOf = (replacement: string) => program.mutants.find((mutant) => mutant.replacement === replacement)?.id ?? ''

test('says where each mutant stands and what it changes', () => {
  expect(program.mutants.find(({ mutator }) => mutator === 'AssignmentOperator')).toMatchObject({
    file: 'a.js',
    start: { line: 3, column: 3 },
    end: { line: 3, column: 14 },
    original: 'result += i',
    replacement: 'result -= i',
  })
})

test('runs as the original until a mutant is switched on', () => {
  expect(run(withMutant(program.files, '-1', 0)).result).toBe(190)
  expect(run(withMutant(program.files, idOf('result -= i'), 100)).result).toBe(-190)
})

test('ends a mutant that runs on for ever', () => {
  expect(() => run(withMutant(program.files, idOf('i--'), 100))).toThrow('The changed code ran more than 100 times')
})

test('counts roughly how often the code of a mutant is run', () => {
  const { result, printed } = run(withCoverage(program.files, program.mutants.length))
  expect(result).toBe(190)
  expect(hitsIn(printed).get(idOf('result -= i'))).toBe(16)
})

test('the score leaves out what is excused', () => {
  const killed = { status: 'killed', by: 'a' } as const
  const survived = { status: 'survived', reachedBy: [] } as const
  expect(mutationScore([killed, killed, survived, { status: 'excused', reason: 'r' }])).toBe(66.67)
  expect(mutationScore([])).toBe(null)
})
