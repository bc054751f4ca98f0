import { parseChallenge } from '../../../server/challenges/format/parse-challenge.ts'
import { storeChallengeVersions } from '../../../server/challenges/store-versions.ts'
import type { Executor } from '../../../server/database/database.ts'

/** Words that stand only where a candidate must never look; a test searches every answer for them. */
export const sentinels = {
  hiddenName: 'hidden-name-7f3a',
  hiddenValue: 'expected-value-91cc',
  hiddenScript: 'hidden-script-5be2',
  reference: 'reference-text-c04d',
  wrong: 'wrong-text-aa17',
  rubric: 'rubric-text-3d90',
} as const

const text = (value: string) => ({ text: value })

/** A coding challenge: `double(n)`, in both languages. */
export const doubling = {
  slug: 'doubling',
  files: {
    'challenge.yaml': text(
      'title: Doubling\nkind: coding\ndifficulty: easy\nminutes: 5\nlanguages: [typescript, javascript]\nlocked: [types.ts]\n',
    ),
    'statement.md': text('Write `double`.\n'),
    'files/typescript/double.ts': text('export function double(n: number): number {\n  return n\n}\n'),
    'files/typescript/types.ts': text('export type Count = number\n'),
    'files/javascript/double.js': text('export function double(n) {\n  return n\n}\n'),
    'files/javascript/types.ts': text('export type Count = number\n'),
    'solution/typescript/double.ts': text(
      `// ${sentinels.reference}\nexport function double(n: number): number {\n  return n * 2\n}\n`,
    ),
    'solution/javascript/double.js': text(
      `// ${sentinels.reference}\nexport function double(n) {\n  return n * 2\n}\n`,
    ),
    'wrong/typescript/adds-two/double.ts': text(
      `// ${sentinels.wrong}\nexport function double(n: number): number {\n  return n + 2\n}\n`,
    ),
    'tests/visible/basics.yaml': text(
      'group: basics\nmodule: double\ncall: double\ncases:\n  - { name: two, args: [2], expect: 4 }\n',
    ),
    'tests/hidden/edges.yaml': text(
      `group: edges\nmodule: double\ncall: double\ncases:\n  - { name: ${sentinels.hiddenName}, args: [0], expect: 0 }\n  - { name: three, args: [3], expect: 6 }\n  - { name: text, args: ["${sentinels.hiddenValue}"], expect: .nan }\n`,
    ),
    'tests/hidden/script.test.ts': text(
      `import { double } from './double'\ntest('${sentinels.hiddenScript}', () => {\n  expect(double(21)).toBe(42)\n})\n`,
    ),
  },
}

/** A break-fix challenge without visible tests. */
const greeting = {
  slug: 'greeting',
  files: {
    'challenge.yaml': text('title: Greeting\nkind: break-fix\nlanguages: [javascript]\n'),
    'statement.md': text('It greets nobody.\n'),
    'files/javascript/greet.js': text("export const greet = () => 'Hello '\n"),
    'solution/javascript/greet.js': text(`export const greet = (name) => 'Hello ' + name // ${sentinels.reference}\n`),
    'tests/hidden/greet.yaml': text(
      `module: greet\ncall: greet\ncases:\n  - { name: ${sentinels.hiddenName}, args: [Ada], expect: Hello Ada }\n`,
    ),
  },
}

/** A picture that would run a script if it were opened as a page. */
export const chart = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'

/** Two questions that people score. */
const explaining = {
  slug: 'explaining',
  files: {
    'challenge.yaml': text(
      `title: Explaining\nkind: written\nminutes: 10\nquestions:\n  - id: reply\n    prompt: questions/reply.md\n    words: { min: 2, max: 50 }\n    rubric: [{ criterion: ${sentinels.rubric}, weight: 2, levels: [missed, right] }]\n  - { id: next step, prompt: What next? }\n`,
    ),
    'statement.md': text('# Explaining\n\nA customer asks.\n'),
    'questions/reply.md': text('What do you answer?\n\n![A chart](chart.svg)\n'),
    'questions/chart.svg': text(chart),
  },
}

/** Stores the challenges of these tests. */
export async function storeTestChallenges(db: Executor): Promise<void> {
  await storeChallengeVersions(db, [doubling, greeting, explaining].map(parseChallenge))
}

export const doublingStarter = doubling.files['files/typescript/double.ts'].text
