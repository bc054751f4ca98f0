import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sampleSource } from '../../server/challenges/format/sample-source.ts'
import { runAssay } from './run-assay.ts'
import { writeSource } from './write-source.ts'

const folder = await mkdtemp(join(tmpdir(), 'assay-command-'))

beforeAll(async () => {
  await writeSource(folder, sampleSource())
  await writeSource(folder, { ...sampleSource({ 'challenge.yaml': 'titel: x\nkind: coding\n' }), slug: 'faulty' })
  await writeSource(join(folder, 'private'), sampleSource())
  await mkdir(join(folder, 'work'))
  await writeFile(join(folder, 'work', 'count.ts'), 'export const count = () => 0\n')
  await mkdir(join(folder, 'linked'))
  await symlink('/etc/hostname', join(folder, 'linked', 'count.ts'))
})

afterAll(() => rm(folder, { recursive: true }))

test.each<[string[], string]>([
  [['grad'], "error: unknown command 'grad'\n(Did you mean grade?)\n"],
  [['grade'], 'grade needs the folder of a challenge and the folder of a submission, or --batch <file>.\n'],
  [
    ['grade', 'count-requests', 'work', '--languag', 'ruby'],
    "error: unknown option '--languag'\n(Did you mean --language?)\n",
  ],
  [['grade', 'none', 'work'], `There is no challenge at ${folder}/none: it is not a folder.\n`],
  [['grade', 'count-requests', 'none'], `The submission cannot be used: ${folder}/none is not a folder.\n`],
  [
    ['grade', 'count-requests', 'linked'],
    `The submission cannot be used: ${folder}/linked/count.ts is a link out of the folder; copy the file.\n`,
  ],
  [
    ['grade', 'count-requests', 'work', '--language', 'javascript'],
    'The challenge count-requests has no javascript; it has typescript.\n',
  ],
  [
    ['grade', 'faulty', 'work'],
    [
      'The challenge faulty cannot be used:',
      '  challenge.yaml:1: `languages` is missing',
      '  challenge.yaml:1: `title` is missing',
      '  challenge.yaml:1: unknown key `titel`; did you mean `title`?',
      `(${folder}/faulty)`,
      '',
    ].join('\n'),
  ],
  [['grade', '--batch', 'none.jsonl'], 'The batch file none.jsonl cannot be read:'],
  [
    ['grade', 'count-requests', 'work', '--batch', 'a.jsonl'],
    '--batch names the folders in its file; leave them out here.\n',
  ],
  [['challenge', 'check', 'none'], `${folder}/none is not a folder.\n`],
  [
    ['challenge', 'check', 'work'],
    `${folder}/work is no challenge and holds none: there is no challenge.yaml in it or below it.\n`,
  ],
  [
    ['challenge', 'check', 'count-requests', 'private'],
    `${folder}/count-requests and ${folder}/private/count-requests have one slug, count-requests; rename one of the folders.\n`,
  ],
  [['user', 'create', '--email', 'a', '--name', 'A', '--role', 'admin'], '--email is not an e-mail address.\n'],
])('assay %j exits with 64 and says why', async (args, message) => {
  const { code, stdout, stderr } = await runAssay(folder, args)
  expect({ code, stdout }).toEqual({ code: 64, stdout: '' })
  expect(stderr).toContain(message)
})
