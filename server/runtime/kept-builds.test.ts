import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepBuild } from './kept-builds.ts'
import { webFiles } from './web-files.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'assay-builds-'))
})
afterEach(() => rm(root, { recursive: true }))

const folder = () => join(root, 'kept')
const dist = () => join(root, 'dist')
const day = (count: number) => new Date(Date.UTC(2040, 0, count))

/** Builds as Vite does, into an emptied folder, and starts the server on it. */
async function deploy(name: string, now: Date): Promise<string[]> {
  await rm(dist(), { recursive: true, force: true })
  await mkdir(join(dist(), 'assets'), { recursive: true })
  await writeFile(join(dist(), 'assets', `worker-${name}.js`), `// ${name}`)
  return keepBuild({ name, dist: dist(), folder: folder(), now })
}

test('what an earlier build had is still served after the next', async () => {
  await deploy('one', day(1))
  const earlier = await deploy('two', day(2))
  expect(earlier).toEqual([join(folder(), 'one')])
  const app = webFiles(dist(), { folders: () => earlier })
  const answers = await Promise.all(['one', 'two', 'zero'].map((name) => app.request(`/assets/worker-${name}.js`)))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 404])
  expect(await answers[0]?.text()).toBe('// one')
  expect(answers.map(({ headers }) => headers.get('Cache-Control'))).toEqual([
    'public, max-age=31536000, immutable',
    'public, max-age=31536000, immutable',
    'no-cache',
  ])
})

test('a build goes three days after it was replaced, however often the server restarts', async () => {
  await deploy('one', day(1))
  await deploy('two', day(20))
  expect(await deploy('two', day(22))).toEqual([join(folder(), 'one')])
  expect(await deploy('two', day(24))).toEqual([])
  expect(await readdir(folder())).toEqual(['two'])
})

test('going back to a build makes it the newest again', async () => {
  await deploy('one', day(1))
  await deploy('two', day(2))
  expect(await deploy('one', day(3))).toEqual([join(folder(), 'two')])
  expect(await readFile(join(folder(), 'two/assets/worker-two.js'), 'utf8')).toBe('// two')
})
