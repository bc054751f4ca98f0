import { expect, test } from 'vitest'
import { lineOf, relativePath } from './relative-path.ts'

test.each([
  ['clock.png', '', 'clock.png'],
  ['./images/a%20b.png?raw#x', '', 'images/a b.png'],
  ['chart.svg', 'questions', 'questions/chart.svg'],
  ['../chart.svg', 'questions', 'chart.svg'],
  ['../../chart.svg', 'questions', null],
  ['..', '', null],
  ['100%.png', '', '100%.png'],
  ['https://example.com/a.png', '', null],
  ['data:image/png;base64,x', '', null],
  ['//example.com/a.png', '', null],
  ['/etc/passwd', '', null],
  ['#anchor', 'questions', null],
  ['', '', null],
])('%j from %j is %j', (address, folder, path) => {
  expect(relativePath(address, folder)).toBe(path)
})

test.each([
  ['logs/app.log#L120', 120],
  ['logs/app.log', null],
  ['logs/app.log#Later', null],
])('the line of %j is %j', (address, line) => {
  expect(lineOf(address)).toBe(line)
})
