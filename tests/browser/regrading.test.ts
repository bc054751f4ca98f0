import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runAssay } from '../challenges/run-assay.ts'
import { expectAccessibleInBothSchemes, faultsOf, launchBrowser, openPage } from './support/browser.ts'
import { finishedAttempts, staffApi } from './support/finished.ts'
import { type Product, startPatienceMs, startProduct } from './support/product.ts'
import { signIn } from './support/staff.ts'

/** A test turns out to be unfair: the mended challenge is tried on those who took it, looked at, and applied. */

const patienceMs = 300_000
const slug = 'short-lists'
const home = await mkdtemp(join(tmpdir(), 'assay-regraded-'))

let product: Product
let browser: Browser
let page: Page
let faults: string[]
let assessment = ''

beforeAll(async () => {
  const written = await runAssay(home, ['challenge', 'new', slug, '--languages', 'typescript'])
  expect(written).toMatchObject({ code: 0, stderr: '' })
  ;[product, browser] = await Promise.all([startProduct({ CHALLENGE_DIRS: home }), launchBrowser()])
  const path = `${slug}.ts`
  const filesOf = async (folder: string) => [
    {
      challenge: slug,
      language: 'typescript',
      path,
      text: await readFile(join(home, slug, folder, path), 'utf8'),
    } as const,
  ]
  const people = [
    { name: 'Wren Calder', files: await filesOf('solution/typescript') },
    { name: 'Ola Brandt', files: await filesOf('wrong/typescript/corrects-the-size') },
    { name: 'Ines Falk', files: await filesOf('wrong/typescript/drops-the-rest') },
  ]
  const made = { title: 'Platform engineer', role: 'Platform engineer', durationMinutes: 60, challenges: [{ slug }] }
  ;({ assessment } = await finishedAttempts(product, made, people))
  page = await openPage(browser, { viewport: { width: 1440, height: 900 } })
  faults = faultsOf(page)
  await signIn(page, product, product.admin)
}, startPatienceMs * 2)

afterAll(async () => {
  await browser?.close()
  await product?.stop()
  await rm(home, { recursive: true })
})

/** Waits until the server has read so many versions, and graded so many attempts with one of them. */
async function versionsAre(count: number, attempts: number): Promise<void> {
  const api = await staffApi(product, product.admin)
  const read = async () => {
    const response = await api.assessments[':id'].regradings.$get({ param: { id: assessment } })
    const versions = (await response.json()).challenges[0]?.versions ?? []
    return [versions.length, Math.max(...versions.map((version) => version.attempts))]
  }
  await expect.poll(read, { timeout: 120_000, interval: 500 }).toEqual([count, attempts])
}

test('a test that is unfair is taken out of the folder of the challenge', { timeout: patienceMs }, async () => {
  await versionsAre(1, 3)
  const hidden = join(home, slug, 'tests', 'hidden')
  const unfair = (await readdir(hidden)).filter((name) => name.startsWith('refusals'))
  for (const name of unfair) await rm(join(hidden, name))
  await versionsAre(2, 3)
})

test('a version is tried, from the library, by keyboard alone', { timeout: patienceMs }, async () => {
  await page.goto(`${product.url}/library/${slug}`)
  await page.getByRole('tab', { name: 'Where it is used' }).press('Enter')
  await page.getByRole('link', { name: 'Regrade Platform engineer' }).press('Enter')
  await page.getByRole('heading', { name: 'Try a version' }).waitFor()
  await expectAccessibleInBothSchemes(page)
  await page.getByRole('button', { name: 'Try this version' }).press('Enter')
  await page.getByText('2 scores would change. 1 attempt keeps its score.').waitFor()
  const row = page
    .getByRole('region', { name: 'Scores that change' })
    .getByRole('row')
    .filter({ hasText: 'Ola Brandt' })
  await row.getByText('100.0').first().waitFor()
  await row.locator('summary').press('Enter')
  await row.getByText('below zero').waitFor()
  await expectAccessibleInBothSchemes(page)
})

test('dropped, nothing has changed; tried again and applied, everything has at once', {
  timeout: patienceMs,
}, async () => {
  await page.getByRole('button', { name: 'Drop it' }).press('Enter')
  await page.getByText(/^Dropped by .* Nothing has changed\.$/).waitFor()
  await page.getByRole('button', { name: 'Try another version' }).press('Enter')
  await page.getByRole('button', { name: 'Try this version' }).press('Enter')
  await page.getByText('2 scores would change. 1 attempt keeps its score.').waitFor()
  await page.getByRole('button', { name: 'Apply to everybody' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByText(/2 scores will change at once/).waitFor()
  await expectAccessibleInBothSchemes(page)
  await dialog.getByRole('button', { name: 'Apply to everybody' }).press('Enter')
  await page.getByText(/^Applied by .* 2 scores changed\. 1 attempt keeps its score\.$/).waitFor()
  await expectAccessibleInBothSchemes(page)
})

test('the attempt has the new verdict, and the one before beside it', { timeout: patienceMs }, async () => {
  await page.getByRole('link', { name: 'Ola Brandt' }).press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Ola Brandt' }).waitFor()
  const earlier = page.getByRole('region', { name: 'Earlier verdicts' })
  await earlier.getByText(/^Score \d+\.\d with version/).press('Enter')
  await earlier.getByRole('button', { name: /below zero/ }).waitFor()
  await expectAccessibleInBothSchemes(page)
  expect(faults).toEqual([])
})
