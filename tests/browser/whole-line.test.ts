import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessibleInBothSchemes, faultsOf, launchBrowser, openPage } from './support/browser.ts'
import { pasteOver, typeOver } from './support/editor.ts'
import { type Product, startPatienceMs, startProduct } from './support/product.ts'

/** The main job: a candidate solves a challenge in the browser, and a reviewer sees the score with its evidence. */

const challenge = 'challenges/log-sections'
const firstTry = 'export const foldSections = (lines: string[]) => [lines, 1]'
const reference = `${challenge}/solution/typescript/fold-sections.ts`

/** For all of it: a minute on a machine of its own, more where the whole suite runs beside it. */
const lineMs = 300_000

let product: Product
let browser: Browser

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), launchBrowser()])
}, startPatienceMs)

afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

test(
  'from the link to the score',
  async () => {
    const candidate = await openPage(browser)
    const faults = faultsOf(candidate)
    await start(candidate)
    await runAndFix(candidate)
    await submitAndFinish(candidate)
    expect(faults).toEqual([])

    const reviewer = await openPage(browser)
    const reviewerFaults = faultsOf(reviewer)
    await signIn(reviewer)
    await findAttempt(reviewer)
    await readEvidence(reviewer)
    expect(reviewerFaults).toEqual([])
  },
  lineMs,
)

async function start(page: Page): Promise<void> {
  await page.goto(product.candidateLink)
  await page.getByText('Hello Robin Hale').waitFor()
  await expectAccessibleInBothSchemes(page)
  await page.getByRole('checkbox', { name: /I agree/ }).check()
  await page.getByRole('button', { name: 'Start the clock' }).click()
  await page.locator('.monaco-editor .view-line').first().waitFor()
  await page.getByRole('button', { name: /Collapsible sections/ }).click()
  await expectAccessibleInBothSchemes(page)
}

async function runAndFix(page: Page): Promise<void> {
  await typeOver(page, firstTry)
  await page.keyboard.press('ControlOrMeta+Enter')
  const results = page.getByRole('region', { name: 'Results' })
  await results.getByText(/of \d+ visible tests failed/).waitFor()
  await expectAccessibleInBothSchemes(page)

  await pasteOver(page, await readFile(reference, 'utf8'))
  await page.getByRole('button', { name: 'Run tests' }).click()
  await results.getByText(/All \d+ visible tests passed/).waitFor()
}

async function submitAndFinish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Submit', exact: true }).click()
  const counts = page.getByText(/(\d+) of (\d+) hidden tests passed/)
  await counts.waitFor()
  const [, passed, total] = (await counts.textContent())?.match(/(\d+) of (\d+)/) ?? []
  expect(passed).toBe(total)

  await page.getByRole('button', { name: 'Finish' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  await expectAccessibleInBothSchemes(page)
  await dialog.getByRole('button', { name: /^Finish/ }).click()
  await page.getByRole('heading', { name: 'Your work is in' }).waitFor()
  await expectAccessibleInBothSchemes(page)
}

async function signIn(page: Page): Promise<void> {
  await page.goto(product.url)
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  await page.getByLabel('E-mail').waitFor()
  await expectAccessibleInBothSchemes(page)
  await page.getByLabel('E-mail').fill(product.reviewer.email)
  await page.getByRole('textbox', { name: 'Password' }).fill(product.reviewer.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('heading', { name: 'Attempts' }).waitFor()
}

async function findAttempt(page: Page): Promise<void> {
  await page.getByRole('row').filter({ hasText: 'Robin Hale' }).filter({ hasText: 'Graded' }).waitFor()
  await expectAccessibleInBothSchemes(page)
  await page.getByRole('link', { name: 'Robin Hale' }).click()
  await page.getByRole('heading', { level: 1, name: 'Robin Hale' }).waitFor()
}

async function readEvidence(page: Page): Promise<void> {
  await page.getByText('25.0', { exact: true }).waitFor()
  await page.getByRole('tab', { name: /Collapsible sections/ }).click()
  await page.getByRole('region', { name: 'crashed steps' }).waitFor()
  await expectAccessibleInBothSchemes(page)
  await page.getByRole('tab', { name: 'Code' }).click()
  await page.locator('.monaco-editor .view-line').first().waitFor()
  await expectAccessibleInBothSchemes(page)
}
