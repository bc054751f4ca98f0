import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readChallengeFolder } from './read-challenge-folder.ts'
import { readFolder } from './read-folder.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-folder-'))
})

afterEach(() => rm(folder, { recursive: true }))

const rules = { ignores: () => false, files: 3, fileBytes: 10, totalBytes: 20 }

async function write(path: string, content: string | Buffer): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), content)
}

async function paths(): Promise<string[]> {
  return [...(await readFolder(folder, rules)).keys()]
}

test('reads every file, in the order of the paths', async () => {
  await write('b.ts', 'b')
  await write('a/c.ts', 'c')
  expect(await readFolder(folder, rules)).toEqual(
    new Map([
      ['a/c.ts', Buffer.from('c')],
      ['b.ts', Buffer.from('b')],
    ]),
  )
})

test('follows a link to a file inside', async () => {
  await write('a.ts', 'a')
  await symlink('a.ts', join(folder, 'b.ts'))
  expect((await readFolder(folder, rules)).get('b.ts')).toEqual(Buffer.from('a'))
})

test.each([
  ['to a file outside', '/etc/hostname', 'is a link out of the folder; copy the file'],
  ['to a file outside by a relative path', '../../../../../../../../etc/hostname', 'is a link out of the folder'],
  ['to nothing', 'gone.ts', 'is a link to nothing; remove it'],
  ['to a folder', '.', 'is a link to a folder; copy the folder'],
])('refuses a link %s', async (_where, target, message) => {
  await symlink(target, join(folder, 'link'))
  await expect(paths()).rejects.toThrow(message)
})

test('refuses what is neither file nor folder', async () => {
  execFileSync('mkfifo', [join(folder, 'pipe')])
  await expect(paths()).rejects.toThrow('is neither a file nor a folder')
})

test.each([
  ['a backslash', 'a\\b.ts', 'holds a backslash'],
  ['a control character', 'a\nb.ts', 'holds a control character'],
  ['a part called __proto__', '__proto__/a.ts', 'has a part called `__proto__`'],
])('refuses a path with %s', async (_what, path, message) => {
  await write(path, '')
  await expect(paths()).rejects.toThrow(message)
})

test('refuses files that are too large, or too many, or too much in all', async () => {
  await write('a', 'x'.repeat(11))
  await expect(paths()).rejects.toThrow('a is larger than')
  await write('a', 'x'.repeat(10))
  await write('b', 'x'.repeat(10))
  expect(await paths()).toEqual(['a', 'b'])
  await write('c', 'x')
  await expect(paths()).rejects.toThrow('holds more than')
  await write('d', '')
  await expect(paths()).rejects.toThrow('holds more than 3 files')
})

test('refuses a folder that is none', async () => {
  await write('a', '')
  await expect(readFolder(join(folder, 'a'), rules)).rejects.toThrow('is not a folder')
  await expect(readFolder(join(folder, 'none'), rules)).rejects.toThrow('is not a folder')
})

test("a challenge keeps a project's dot files and leaves the author's out", async () => {
  await write('challenge.yaml', 'a')
  await write('.editorconfig', 'a')
  await write('tests/hidden/.cache/x', 'a')
  await write('files/typescript/.ci.yml', 'a')
  await write('files/typescript/.DS_Store', 'a')
  await write('files/typescript/node_modules/x/index.js', 'a')
  await write('logo.png', Buffer.from([0x89, 0xff]))
  expect((await readChallengeFolder(folder)).files).toEqual({
    'challenge.yaml': { text: 'a' },
    'files/typescript/.ci.yml': { text: 'a' },
    'logo.png': { base64: 'if8=' },
  })
})

test('a challenge with a link out of the folder is a fault of its format', async () => {
  await symlink('/etc/hostname', join(folder, 'statement.md'))
  await expect(readChallengeFolder(folder)).rejects.toMatchObject({
    name: 'ChallengeFormatError',
    problems: [
      { severity: 'error', file: 'statement.md', line: null, message: 'is a link out of the folder; copy the file' },
    ],
  })
})
