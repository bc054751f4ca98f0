import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compressFiles } from './compress-files.ts'
import { webFiles } from './web-files.ts'

const page = '<!doctype html><title>Assay</title>'
const candidatePage = '<!doctype html><title>Assay for candidates</title>'
const workPage = '<!doctype html><title>Assay for candidates at work</title>'
const script = `export const text = '${'again '.repeat(500)}'`
let root: string

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'assay-web-'))
  await mkdir(join(root, 'assets'))
  await writeFile(join(root, 'index.html'), page)
  await writeFile(join(root, 'candidate.html'), candidatePage)
  await writeFile(join(root, 'work.html'), workPage)
  await writeFile(join(root, 'assets/index-abc.js'), script)
  await compressFiles(root)
})
afterAll(() => rm(root, { recursive: true }))

async function get(path: string, headers: Record<string, string> = {}) {
  const response = await webFiles(root).request(path, { headers })
  const { status } = response
  return {
    status,
    cache: response.headers.get('Cache-Control'),
    encoding: response.headers.get('Content-Encoding'),
    length: (await response.arrayBuffer()).byteLength,
  }
}

test('a page of a router in the browser is its HTML, asked for anew each time', async () => {
  const answer = { status: 200, cache: 'no-cache', encoding: null, length: page.length }
  expect(await get('/')).toEqual(answer)
  expect(await get('/attempts/some-id')).toEqual(answer)
  expect(await get('/t/some-token/practice')).toEqual({ ...answer, length: candidatePage.length })
  expect(await get('/t/some-token/work')).toEqual({ ...answer, length: workPage.length })
})

test('what carries its hash in its name is kept, and sent compressed to whoever takes it so', async () => {
  const cache = 'public, max-age=31536000, immutable'
  expect(await get('/assets/index-abc.js')).toEqual({ status: 200, cache, encoding: null, length: script.length })
  const small = await get('/assets/index-abc.js', { 'Accept-Encoding': 'gzip, br' })
  expect(small).toMatchObject({ status: 200, cache, encoding: 'br' })
  expect(small.length).toBeLessThan(200)
})

test('a missing asset is missing, and nothing outside the folder can be had', async () => {
  expect(await get('/assets/index-old.js')).toMatchObject({ status: 404, cache: 'no-cache' })
  const outside = await get('/..%2f..%2fetc/passwd')
  expect(outside).toMatchObject({ status: 200, length: page.length })
})
