import { expect, test } from 'vitest'
import { csvLine } from './csv.ts'

test.each([
  [['plain', 1.5, null, ''], 'plain,1.5,,'],
  [['a,b', 'say "hi"', 'two\nlines'], '"a,b","say ""hi""","two\nlines"'],
  [['=1+1', '+1', '-1', '@sum'], "'=1+1,'+1,'-1,'@sum"],
  [['  =1+1', '\t=1', '\r=1'], `'  =1+1,'\t=1,"'\r=1"`],
  [['=HYPERLINK("https://x.invalid","y")'], `"'=HYPERLINK(""https://x.invalid"",""y"")"`],
  [[-5, 'Ada-Lee'], '-5,Ada-Lee'],
])('%j', (values, line) => {
  expect(csvLine(values)).toBe(`${line}\r\n`)
})
