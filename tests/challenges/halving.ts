import type { ChallengeSource } from '../../server/challenges/format/source.ts'

const solution = (
  annotated: boolean,
) => `export function halve(list${annotated ? ': unknown' : ''})${annotated ? ': unknown[][]' : ''} {
  if (!Array.isArray(list)) throw new TypeError('halve needs a list')
  const middle = Math.ceil(list.length / 2)
  const parts = [list.slice(0, middle), list.slice(middle)]
  return parts
}
`

const files: Readonly<Record<string, string>> = {
  'challenge.yaml':
    'title: Two halves\nkind: coding\nlanguages: [typescript, javascript]\nminutes: 5\nminimumMutationScore: 100\n',
  'statement.md': `# Two halves

Jobs are shared by two runners. Write \`halve(list)\`, which gives the first and the second half. The first is the larger one.

\`\`\`js example
halve([1, 2, 3]) // [[1, 2], [3]]
\`\`\`

What is no list is refused with a \`TypeError\` that says "needs a list".
`,
  'files/typescript/halve.ts': 'export function halve(list: unknown): unknown[][] {\n  return []\n}\n',
  'files/javascript/halve.js': 'export function halve(list) {\n  return []\n}\n',
  'solution/typescript/halve.ts': solution(true),
  'solution/javascript/halve.js': solution(false),
  'wrong/typescript/rounds-down/halve.ts': solution(true).replace('Math.ceil', 'Math.floor'),
  'wrong/javascript/rounds-down/halve.js': solution(false).replace('Math.ceil', 'Math.floor'),
  'tests/visible/examples.yaml':
    'module: halve\ncall: halve\ncases:\n  - { name: three, args: [[1, 2, 3]], expect: [[1, 2], [3]] }\n',
  'tests/hidden/halves.yaml': `module: halve
call: halve
cases:
  - { name: "even", args: [[1, 2, 3, 4]], expect: [[1, 2], [3, 4]] }
  - { name: "uneven: the larger half", args: [[5, 4, 3, 2, 1]], expect: [[5, 4, 3], [2, 1]] }
  - { name: "one", args: [[7]], expect: [[7], []] }
  - { name: "none", args: [[]], expect: [[], []] }
  - { name: "a list that is not one", args: ["abc"], throws: needs a list }
`,
}

/** A small challenge in two languages in which every test is needed and nothing is to be said against it. */
export const halving: ChallengeSource = {
  slug: 'halving',
  files: Object.fromEntries(Object.entries(files).map(([path, text]) => [path, { text }])),
}
