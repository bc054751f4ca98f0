import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveWorld } from '../integrations/support/serve.ts'
import { createWorld, type World } from './support/world.ts'

/** The examples of server/api-keys/README.md, run as they stand against a server on a real port. */

const run = promisify(execFile)
let world: World
let server: Awaited<ReturnType<typeof serveWorld>>
let blocks: string[]
let env: Record<string, string>

beforeAll(async () => {
  world = await createWorld()
  server = await serveWorld(world)
  await world.invite()
  const admin = await world.staff('admin')
  const { assessments } = await (await admin.api.assessments.$get()).json()
  const json = { name: 'Examples', scopes: ['assessments:read', 'invitations:write', 'results:read'], days: 1 } as const
  const { key } = await (await admin.api.keys.$post({ json: { ...json, scopes: [...json.scopes] } })).json()
  env = { ASSAY_URL: server.url, ASSAY_KEY: key, ASSESSMENT: assessments[0]?.id ?? '' }
  const page = await readFile(new URL('../../server/api-keys/README.md', import.meta.url), 'utf8')
  blocks = [...page.matchAll(/^```sh\n(.*?)^```/gms)].map(([, text = '']) => text)
})
afterAll(async () => {
  await server?.stop()
  await world?.close()
})

async function output(block: number): Promise<string> {
  const { stdout } = await run('bash', ['-eu', '-c', blocks[block] ?? 'exit 1'], { env: { ...process.env, ...env } })
  return stdout
}

test('there are four examples', () => {
  expect(blocks).toHaveLength(4)
})

test('assessments are listed', async () => {
  expect(JSON.parse(await output(0)).assessments).toEqual([expect.objectContaining({ id: env.ASSESSMENT })])
})

test('an invitation that is sent twice is one, and its answer comes again', async () => {
  const answers = await output(1)
  const links = [...answers.matchAll(/"link":"([^"]+)"/g)].map(([, link]) => link)
  expect(answers.match(/^HTTP\/1\.1 201/gm)).toHaveLength(2)
  expect(answers.match(/^idempotent-replayed: true/gim)).toHaveLength(1)
  expect([links.length, new Set(links).size]).toEqual([2, 1])
})

test('attempts come a page at a time', async () => {
  expect(JSON.parse(await output(2))).toMatchObject({ attempts: [], cursor: null })
})

test('a refusal says what to do', async () => {
  expect(JSON.parse(await output(3)).error).toEqual({
    code: 'forbidden',
    message: 'This key lacks the scope audit:read.',
    requestId: expect.any(String),
  })
})
