import { expect, test } from 'vitest'
import { parseRows } from './parse-rows.ts'

const read = (csv: string) => parseRows(csv, true)

test('reads names with commas, quotes and line breaks, and every column', () => {
  const csv =
    '\uFEFFName,E-mail,extra_minutes,expires_in_days,opens_at\r\n"Hale, Robin ""Rob""",robin@example.com,15,7,2026-02-01T09:00:00Z\r\n\r\nZoë,zoe@example.com,,,\r\n'
  const { rows, faults } = read(csv)
  expect(faults).toEqual([])
  expect(
    rows.map(({ line, input }) => [line, input.name, input.email, input.extraMinutes, input.expiresInDays]),
  ).toEqual([
    [2, 'Hale, Robin "Rob"', 'robin@example.com', 15, 7],
    [4, 'Zoë', 'zoe@example.com', 0, undefined],
  ])
  expect(rows[0]?.input).toMatchObject({ opensAt: '2026-02-01T09:00:00Z', send: true })
})

test('takes the semicolons of a European spreadsheet', () => {
  expect(read('name;email\nAda;ada@example.com').rows).toHaveLength(1)
})

test.each([
  ['', 1, null, 'The file is empty.'],
  ['name,email', 2, null, 'There is no candidate below the headings.'],
  ['name,mail\nAda,ada@example.com', 1, null, 'The heading “mail” means nothing here.'],
  ['name\nAda', 1, null, 'A column email is missing.'],
  ['name,name,email\nA,B,a@example.com', 1, null, 'Two columns mean the same.'],
  ['name,email\nAda,ada@example.com\nBob,bob at example.com', 3, 'email', 'Invalid email address'],
  ['name,email\n,ada@example.com', 2, 'name', 'Too small'],
  ['name,email\nAda,ada@example.com\nAda L,ADA@example.com', 3, 'email', 'The same address stands in line 2.'],
  ['name,email,extra_minutes\nAda,ada@example.com,soon', 2, 'extraMinutes', 'Invalid input'],
  ['name,email\n"Ada,ada@example.com', 2, null, 'The file cannot be read'],
])('names the line of what is wrong: %j', (csv, line, field, problem) => {
  const { faults } = read(csv)
  expect(faults[0]).toMatchObject({ line, field, problem: expect.stringContaining(problem) })
})
