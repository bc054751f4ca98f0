import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Verdict } from '../../sandbox/index.ts'
import { hashChallenge } from '../../server/challenges/format/hash-challenge.ts'
import { sampleSource } from '../../server/challenges/format/sample-source.ts'
import { runAssay } from './run-assay.ts'
import { writeSource } from './write-source.ts'

const folder = await mkdtemp(join(tmpdir(), 'assay-grade-'))
const source = sampleSource({
  'challenge.yaml': 'title: Count\nkind: coding\nlanguages: [typescript]\nweights: { edges: 3 }\n',
  'tests/hidden/more.test.ts':
    "import { count } from './count'\ntest('counts three', () => { expect(count([1, 2, 3])).toBe(3) })\n",
})
const submissions = {
  right: 'export const count = (requests: number[]) => requests.length\n',
  half: 'export function count(requests: number[]) {\n  console.log("counting")\n  return 0\n}\n',
  broken: 'export const = 3\n',
}

beforeAll(async () => {
  await writeSource(folder, source)
  for (const [name, text] of Object.entries(submissions)) {
    await mkdir(join(folder, name))
    await writeFile(join(folder, name, 'count.ts'), text)
  }
})

afterAll(() => rm(folder, { recursive: true }))

async function verdicts(...args: string[]): Promise<{ code: number; lines: (Verdict & { id?: unknown })[] }> {
  const { code, stdout } = await runAssay(folder, args)
  return {
    code,
    lines: stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  }
}

describe('assay grade --json', () => {
  test('prints one verdict', async () => {
    const { code, lines } = await verdicts('grade', 'count-requests', 'half', '--json')
    expect(code).toBe(0)
    expect(lines).toEqual([
      {
        version: 1,
        status: 'graded',
        score: 75,
        passed: 1,
        failed: 1,
        tests: [
          {
            name: 'edges > none',
            group: 'edges',
            visibility: 'hidden',
            status: 'passed',
            weight: 3,
            cpuMs: expect.any(Number),
            message: null,
            console: 'counting',
          },
          {
            name: 'counts three',
            group: 'more',
            visibility: 'hidden',
            status: 'failed',
            weight: 1,
            cpuMs: expect.any(Number),
            message: expect.stringContaining('expected +0 to be 3'),
            console: 'counting',
          },
        ],
        console: 'counting\ncounting',
        message: null,
        cpuMs: expect.any(Number),
        peakMemoryMb: expect.any(Number),
        challenge: { slug: 'count-requests', hash: hashChallenge(source) },
        language: 'typescript',
        seed: expect.any(String),
      },
    ])
  })

  test('adds the visible tests without weight', async () => {
    const { lines } = await verdicts('grade', 'count-requests', 'half', '--visible', '--json')
    expect(lines[0]?.score).toBe(75)
    expect(lines[0]?.tests.find(({ visibility }) => visibility === 'visible')).toMatchObject({
      name: 'example > two',
      status: 'failed',
      weight: 0,
    })
  })

  test('gives 0 to what does not parse, and says where', async () => {
    const { code, lines } = await verdicts('grade', 'count-requests', 'broken', '--json')
    expect(code).toBe(0)
    expect(lines[0]).toMatchObject({
      status: 'compile-error',
      score: 0,
      message: expect.stringContaining('count.ts:1:14'),
    })
  })
})

test('assay grade prints a table', async () => {
  const { code, stdout } = await runAssay(folder, ['grade', 'count-requests', 'half'])
  expect(code).toBe(0)
  expect(stdout).toMatch(
    /^✓ edges > none {2}weighs 3, [\d.]+ ms\n✗ counts three {2}[\d.]+ ms\n {4}expected \+0 to be 3 /,
  )
  expect(stdout).toMatch(
    /\ncount-requests \(typescript\): 75 of 100 {2}1 passed, 1 failed, [\d.]+ ms CPU, [\d.]+ MiB\n$/,
  )
})

describe('assay grade --batch', () => {
  const line = (id: string, submission: string) => JSON.stringify({ id, challenge: 'count-requests', submission })

  test('answers each line in its order', async () => {
    const names = ['right', 'half', 'broken', 'half', 'right', 'right', 'broken', 'half']
    await writeFile(join(folder, 'batch.jsonl'), names.map((name, index) => line(`${index}`, name)).join('\n'))
    const { code, lines } = await verdicts('grade', '--batch', 'batch.jsonl', '--json')
    expect(code).toBe(0)
    expect(lines.map(({ id, score }) => [id, score])).toEqual([
      ['0', 100],
      ['1', 75],
      ['2', 0],
      ['3', 75],
      ['4', 100],
      ['5', 100],
      ['6', 0],
      ['7', 75],
    ])
  })

  test('answers a line that it cannot use, and exits with 2', async () => {
    const text = [line('a', 'right'), 'nonsense', line('b', 'none'), '', line('c', 'half')].join('\n')
    await writeFile(join(folder, 'odd.jsonl'), text)
    const { code, lines } = await verdicts('grade', '--batch', 'odd.jsonl', '--json')
    expect(code).toBe(2)
    expect(lines.map(({ id, status, message }) => [id, status, message])).toEqual([
      ['a', 'graded', null],
      [null, 'platform-error', 'Line 2 is not JSON.'],
      ['b', 'platform-error', `The submission cannot be used: ${folder}/none is not a folder.`],
      ['c', 'graded', null],
    ])
  })

  test('reads standard input', async () => {
    const { code, stdout } = await runAssay(folder, ['grade', '--batch', '-', '--json'], {
      input: line('a', 'right'),
    })
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ id: 'a', score: 100 })
  })
})

describe('assay challenge check', () => {
  test('is content with a sound challenge', async () => {
    const { code, stdout } = await runAssay(folder, ['challenge', 'check', 'count-requests', '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      ok: true,
      challenges: [
        {
          slug: 'count-requests',
          ok: true,
          problems: [
            {
              severity: 'warning',
              file: 'tests/hidden/',
              line: null,
              message:
                "`edges > none` alone decides 75 % of the score; split it into tests of one thing each, or lower its group's weight",
            },
          ],
          runs: [
            { role: 'reference', score: 100, failedHidden: [] },
            { role: 'starter', score: 75, failedHidden: ['counts three'] },
            { role: 'wrong', folder: 'wrong/typescript/always-one/', score: 0 },
          ],
        },
      ],
    })
  })

  test('says what is wrong with one that proves nothing', async () => {
    const changes = {
      'tests/hidden/edges.yaml': 'module: count\ncall: count\ncases: [{ name: a, args: [[1]], expect: 1 }]\n',
    }
    await writeSource(folder, { ...sampleSource(changes), slug: 'weak' })
    const { code, stdout } = await runAssay(folder, ['challenge', 'check', 'weak'])
    expect(code).toBe(1)
    expect(stdout).toBe(
      [
        '✗ weak  Count the requests',
        '    100.00  solution/typescript/',
        '      0.00  files/typescript/  fails edges > a',
        '    100.00  wrong/typescript/always-one/',
        '    100.00  mutation score  the hidden tests notice 1 of 1 changes to the reference; minimumMutationScore: 100 in challenge.yaml would guard them',
        "    warning weak/tests/hidden/: `edges > a` alone decides 100 % of the score; split it into tests of one thing each, or lower its group's weight",
        '    error weak/wrong/typescript/always-one/: passes every hidden test; add the test that tells it from the reference',
        '',
        '1 challenge, 1 error, 1 warning',
        '',
      ].join('\n'),
    )
  })

  test('finds a reference that depends on chance', async () => {
    const changes = {
      'solution/typescript/count.ts':
        'export const count = (requests: number[]) => requests.length + (Math.random() < 0.5 ? 0 : 1)\n',
      'tests/hidden/edges.yaml': [
        'module: count',
        'call: count',
        'cases:',
        ...Array.from({ length: 20 }, (_, index) => `  - { name: try ${index}, args: [[]], expect: 0 }`),
      ].join('\n'),
    }
    await writeSource(folder, { ...sampleSource(changes), slug: 'chance' })
    const { code, stdout } = await runAssay(folder, ['challenge', 'check', 'chance'])
    expect(code).not.toBe(0)
    expect(stdout).toContain('error chance/solution/typescript/: ')
  })
})
