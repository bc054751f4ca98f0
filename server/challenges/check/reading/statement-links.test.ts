import { expect, test } from 'vitest'
import { statementLinks } from './statement-links.ts'
import { findings } from './testing.ts'

const links = (text: string) =>
  findings(statementLinks, { 'statement.md': `# The rules\n\n${text}\n`, 'images/clock.png': Buffer.from([1]) })

test.each([
  'https://example.com/x',
  'mailto:a@example.com',
  '#the-rules',
  'images/clock.png',
  './images/clock.png?raw',
  'count.ts',
])('%s leads somewhere', (url) => {
  expect(links(`[x](${url})`)).toEqual([])
})

test.each([
  ['![x](images/clok.png)', 'the image `images/clok.png` leads to no file; did you mean `images/clock.png`?'],
  ['[x]: gone.md\n\n[x]', 'the link `gone.md` leads to no file'],
  ['[x](#the-rule)', 'the link `#the-rule` leads to no heading; did you mean `the-rules`?'],
  ['[x](../other/statement.md)', 'leads out of the folder; copy the file beside the statement'],
  ['![x](count.ts)', 'the image `count.ts` leads to no file'],
])('%s does not', (text, message) => {
  expect(links(text)).toEqual([expect.stringContaining(`error statement.md:3: `)])
  expect(links(text)[0]).toContain(message)
})
