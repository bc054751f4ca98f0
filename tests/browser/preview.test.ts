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
import { runAt, tutorialBlocks } from '../support/tutorial.ts'
import { expectAccessible, faultsOf, launchBrowser, openPage } from './support/browser.ts'
import { startPatienceMs } from './support/product.ts'

/** The way of challenges/README.md: a new challenge, its preview, and a change that shows in it. */

const assay = fileURLToPath(new URL('../../server/cli/assay.ts', import.meta.url))
const home = await mkdtemp(join(tmpdir(), 'assay-tutorial-'))
const statement = join(home, 'short-names', 'statement.md')

let browser: Browser
const previews: ChildProcess[] = []

beforeAll(async () => {
  browser = await launchBrowser()
}, startPatienceMs)

afterAll(async () => {
  await browser?.close()
  for (const preview of previews) if (preview.exitCode === null) preview.kill('SIGKILL')
  await rm(home, { recursive: true })
})

test('a new challenge in the workspace, beside what its author knows of it', { timeout: 600_000 }, async () => {
  const written = await runAssay(home, ['challenge', 'new', 'short-names', '--languages', 'typescript,javascript'])
  expect(written).toMatchObject({ code: 0, stderr: '' })
  const { preview, url } = await openPreview(home, 'short-names')
  const page = await openPage(browser, { viewport: { width: 1600, height: 900 } })
  const faults = faultsOf(page)
  await page.goto(url)
  const workspace = page.frameLocator('#workspace')
  await workspace.getByRole('heading', { name: 'Short names' }).first().waitFor()
  await workspace.locator('.monaco-editor .view-line').first().waitFor()

  const drawer = page.getByRole('complementary', { name: 'What candidates do not see' })
  // The whole check, mutants included, stands behind this sentence.
  await drawer.getByText('No error, no warning.').waitFor({ timeout: 240_000 })
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

test('the challenge of the tutorial, made to the letter, is solved by its own reference', {
  timeout: 600_000,
}, async () => {
  const blocks = await tutorialBlocks()
  const steps = blocks.slice(
    0,
    blocks.findIndex(({ fails }) => fails),
  )
  const made = await runAt(home, steps.map(({ text }) => text).join('\n'))
  expect(made).toMatchObject({ code: 0 })

  const folder = join(home, 'challenges', 'next-version')
  const { url } = await openPreview(home, folder)
  const page = await openPage(browser, { viewport: { width: 1600, height: 900 } })
  await page.goto(url)
  const workspace = page.frameLocator('#workspace')
  await workspace.getByRole('heading', { name: 'The next version' }).first().waitFor()
  await workspace.locator('.monaco-editor .view-lines').first().click()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const reference = await readFile(join(folder, 'solution/typescript/next-version.ts'), 'utf8')
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(reference)})`)
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.press('ControlOrMeta+V')
  await workspace.getByRole('button', { name: 'Run tests' }).click()
  await workspace.getByText('1 visible test passed').waitFor()
  await workspace.getByRole('button', { name: 'Submit', exact: true }).click()
  await workspace.getByText('4 of 4 hidden tests passed').waitFor()
})

async function openPreview(cwd: string, folder: string): Promise<{ preview: ChildProcess; url: string }> {
  const preview = spawn(process.execPath, [assay, 'challenge', 'preview', folder], {
    cwd,
    env: { PATH: process.env.PATH },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  previews.push(preview)
  for await (const line of createInterface(preview.stdout)) {
    const [url] = /http:\S+/.exec(line) ?? []
    if (url) return { preview, url }
  }
  throw new Error('The preview ended without an address')
}
