import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runAssay } from '../challenges/run-assay.ts'
import { expectAccessible, faultsOf, launchBrowser, openPage } from './support/browser.ts'
import { startPatienceMs } from './support/product.ts'

/** The way of challenges/README.md: a new challenge, its preview, and a change that shows in it. */

const assay = fileURLToPath(new URL('../../server/cli/assay.ts', import.meta.url))
const home = await mkdtemp(join(tmpdir(), 'assay-tutorial-'))
const statement = join(home, 'short-names', 'statement.md')

let browser: Browser
let preview: ChildProcess
let url: string

beforeAll(async () => {
  const [written, launched] = await Promise.all([
    runAssay(home, ['challenge', 'new', 'short-names', '--languages', 'typescript,javascript']),
    launchBrowser(),
  ])
  expect(written).toMatchObject({ code: 0, stderr: '' })
  browser = launched
  preview = spawn(process.execPath, [assay, 'challenge', 'preview', 'short-names'], {
    cwd: home,
    env: { PATH: process.env.PATH },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (!preview.stdout) throw new Error('The preview has no output')
  for await (const line of createInterface(preview.stdout)) {
    url = /http:\S+/.exec(line)?.[0] ?? ''
    if (url !== '') break
  }
}, startPatienceMs)

afterAll(async () => {
  await browser?.close()
  if (preview?.exitCode === null) preview.kill('SIGKILL')
  await rm(home, { recursive: true })
})

test('a new challenge in the workspace, beside what its author knows of it', { timeout: 300_000 }, async () => {
  const page = await openPage(browser, { viewport: { width: 1600, height: 900 } })
  const faults = faultsOf(page)
  await page.goto(url)
  const workspace = page.frameLocator('#workspace')
  await workspace.getByRole('heading', { name: 'Short names' }).first().waitFor()
  await workspace.locator('.monaco-editor .view-line').first().waitFor()

  const drawer = page.getByRole('complementary', { name: 'What candidates do not see' })
  await drawer.getByText('No error, no warning.').waitFor()
  await drawer.getByRole('heading', { name: 'Mutation score 100.00' }).waitFor()
  await drawer.getByText('refusals.yaml').click()
  await drawer.getByText('name: a fraction').waitFor()
  await expectAccessible(page)

  await writeFile(statement, (await readFile(statement, 'utf8')).replace('An interface takes', 'A gateway takes'))
  await workspace.getByText('A gateway takes').waitFor()
  await drawer.getByText('name: a fraction').waitFor()

  await rm(statement)
  await drawer.getByRole('alert').getByText('statement.md: is missing').waitFor()
  expect(faults).toEqual([])

  preview.kill('SIGTERM')
  expect(await once(preview, 'exit')).toEqual([0, null])
})
