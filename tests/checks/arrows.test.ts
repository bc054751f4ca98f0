import { expect, test } from 'vitest'
import { importFault } from './arrows.ts'
import { importsOf } from './imports.ts'

function allowed(path: string, text: string): boolean {
  return importsOf({ path, text }).every((found) => importFault(path, found) === null)
}

test.each([
  ['sandbox/pool/a.ts', "import { b } from '../limits.ts'", true],
  ['sandbox/pool/a.ts', "import type { Files } from '../../server/shared/challenges.ts'", false],
  ['sandbox/pool/a.ts', "import ivm from 'isolated-vm'", true],
  ['server/grading/a.ts', "import { createSandbox } from '../../sandbox/index.ts'", true],
  ['server/grading/a.ts', "import type { Case } from '../../sandbox/challenge.ts'", false],
  ['server/grading/a.ts', "export { LIMITS } from '../../sandbox/limits.ts'", false],
  ['server/grading/a.ts', "const limits = await import('../../sandbox/limits.ts')", false],
  ['server/grading/a.ts', "type Case = import('../../sandbox/challenge.ts').Case", false],
  ['server/grading/a.ts', "import x from '../../challenges/a/files/typescript/a.ts'", false],
  ['server/grading/a.test.ts', "import { createTestDatabase } from '../../tests/support/database.ts'", true],
  ['server/grading/a.ts', "import { createTestDatabase } from '../../tests/support/database.ts'", false],
  ['server/shared/a.ts', "import { z } from 'zod'", true],
  ['server/shared/a.ts', "import { createHash } from 'node:crypto'", false],
  ['server/shared/a.ts', "import { a } from '../grading/a.ts'", false],
  ['server/shared/a.test.ts', "import fc from 'fast-check'", true],
  ['server/shared/a.ts', "import fc from 'fast-check'", false],
  ['web/app/a.ts', "import type { AppType } from '../../server/app.ts'", true],
  ['web/app/a.ts', "import { type AppType } from '../../server/app.ts'", true],
  ['web/app/a.ts', "import { createApp } from '../../server/app.ts'", false],
  ['web/app/a.ts', "import { type AppType, createApp } from '../../server/app.ts'", false],
  ['web/app/a.ts', "import { language } from '../../server/shared/challenges.ts'", true],
  ['web/app/a.ts', "import { a } from '../features/workspace/a.ts'", true],
  ['web/features/review/a.ts', "import { a } from '../workspace/a.ts'", false],
  ['web/features/review/a.ts', "import { a } from '../../shared/a.ts'", true],
  ['web/features/review/a.ts', "import { a } from '../../app/a.ts'", false],
  ['web/shared/a.ts', "import { a } from '../features/review/a.ts'", false],
  ['web/app/a.ts', "import worker from '../shared/editor.ts?worker'", true],
  ['tests/api/a.test.ts', "import { createApp } from '../../server/app.ts'", true],
])('%s may say %s: %s', (path, text, expected) => {
  expect(allowed(path, text)).toBe(expected)
})

test('names the line', () => {
  expect(importsOf({ path: 'web/a.ts', text: "\n\nimport '../server/app.ts'\n" })).toEqual([
    { line: 3, target: 'server/app.ts', ours: true, typeOnly: false },
  ])
})
