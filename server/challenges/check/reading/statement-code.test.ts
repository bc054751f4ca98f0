import { expect, test } from 'vitest'
import { statementCode } from './statement-code.ts'
import { findings } from './testing.ts'

const code = (language: string, text: string) =>
  findings(statementCode, { 'statement.md': `# A\n\n\`\`\`${language}\n${text}\n\`\`\`\n` })

test.each([
  ['js', 'for await (const x of y) await x'],
  ['ts', 'const a: number = 1'],
  ['json', '{"a": 1}'],
  ['yaml', 'a: [1, 2]'],
  ['text', 'const = 1'],
  ['', 'const = 1'],
])('%s that parses, or need not: %s', (language, text) => {
  expect(code(language, text)).toEqual([])
})

test.each([
  ['js', 'const a = 1\nconst = 1', 5],
  ['ts', 'let a: = 1', 4],
  ['json', '{a: 1}', 4],
  ['yaml', 'a: 1\n\tb: 2', 5],
])('%s that does not: %s', (language, text, line) => {
  expect(code(language, text)).toEqual([
    expect.stringMatching(`^warning statement.md:${line}: the ${language} block does not parse: .*mend it, or mark`),
  ])
})
