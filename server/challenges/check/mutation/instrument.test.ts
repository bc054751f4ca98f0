import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import type { Files } from '../../../../sandbox/index.ts'
import { instrument } from './instrument.ts'
import { mutationScore } from './mutant.ts'
import { hitsIn, mutantOn, reachOf, switchable } from './switch.ts'

const source = 'result = 0\nfor (let i = 0; i < 20; i++) {\n  result += i\n}\n'
const { files, mutants } = await instrument({ 'deep/a.js': source, 'notes.md': 'a < b' })
const program = switchable(files)

/** Runs the program, a script that requires its switch, in an edition of it. */
async function run(edition: Files) {
  const [[path, text] = []] = Object.entries({ ...program, ...edition }).filter(([path]) => path.includes('switch'))
  const mutantSwitch = await import(`data:text/javascript,${encodeURIComponent(text ?? '')}`)
  const required: string[] = []
  const require = (specifier: string) => required.push(specifier) && mutantSwitch
  const globals = { result: null, require }
  runInNewContext(program['deep/a.js'] ?? '', globals)
  expect(required).toEqual([`./../${path}`])
  return { result: globals.result, report: mutantSwitch.report as () => void }
}

const idOf = (replacement: string) => mutants.find((mutant) => mutant.replacement === replacement)?.id ?? ''

test('says where each mutant stands and what it changes', () => {
  expect(mutants.find(({ mutator }) => mutator === 'AssignmentOperator')).toMatchObject({
    file: 'deep/a.js',
    start: { line: 3, column: 3 },
    end: { line: 3, column: 14 },
    original: 'result += i',
    replacement: 'result -= i',
  })
})

test('runs as the original until a mutant is switched on', async () => {
  expect((await run({})).result).toBe(190)
  expect((await run(mutantOn(idOf('result -= i'), 100))).result).toBe(-190)
})

test('ends a mutant that runs on for ever', async () => {
  await expect(run(mutantOn(idOf('i--'), 100))).rejects.toThrow('The changed code ran more than 100 times')
})

test('counts how often the code of a mutant is run', async () => {
  const printed: string[] = []
  const { log } = console
  console.log = (line: string) => printed.push(line)
  try {
    const { result, report } = await run(reachOf(null).files)
    report()
    expect(result).toBe(190)
  } finally {
    console.log = log
  }
  expect(hitsIn(printed.join('\n')).get(idOf('result -= i'))).toBe(20)
  expect(hitsIn(printed.join('\n')).get(idOf('i--'))).toBe(20)
})

test('asks the switch as a module does where the file is one', async () => {
  const { files } = await instrument({ 'a.ts': 'export const a: number = 1 + 1\n' })
  expect(switchable(files)['a.ts']).toMatch(/^import \* as \w+ from "\.\/assay-mutant-switch\.js";/)
})

test('the score leaves out what is excused', () => {
  const killed = { status: 'killed', by: 'a' } as const
  const survived = { status: 'survived', reachedBy: [] } as const
  expect(mutationScore([killed, killed, survived, { status: 'excused', reason: 'r' }])).toBe(66.67)
  expect(mutationScore([])).toBe(null)
})
