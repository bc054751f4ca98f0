import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessibleInBothSchemes, faultsOf, launchBrowser, openPage } from './support/browser.ts'
import { pasteOver } from './support/editor.ts'
import { type Product, startPatienceMs, startProduct } from './support/product.ts'

/** A link before the clock and after it: getting ready, practice, a request and its answer, and what is left at the end. */

let product: Product
let browser: Browser

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), launchBrowser()])
}, startPatienceMs)

afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

const solution = 'server/practice/challenge/clock-labels/solution/typescript/clock-label.ts'

test('getting ready, asking for time, and what is left after the end', { timeout: 400_000 }, async () => {
  const page = await openPage(browser)
  const faults = faultsOf(page)
  await page.goto(product.candidateLink)
  await page.getByText('Hello Robin Hale').waitFor()
  for (const check of ['Browser: fine', 'Storage: fine', 'Connection: ', 'Live results: fine']) {
    await page.getByText(check).waitFor()
  }
  await page.getByRole('heading', { name: 'AI help: to look things up' }).waitFor()
  await expectAccessibleInBothSchemes(page)

  await practise(page)
  await askAndAnswer(page)
  await finish(page)
  expect(faults).toEqual([])
})

async function practise(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Practise' }).click()
  await page.locator('.monaco-editor .view-line').first().waitFor()
  await pasteOver(page, await readFile(solution, 'utf8'))
  await page.getByRole('button', { name: 'Run tests' }).click()
  await page.getByText(/All 3 visible tests passed/).waitFor()
  await page.getByRole('button', { name: 'Submit', exact: true }).click()
  await page.getByText(/7 of 7 hidden tests passed/).waitFor()
  await page.getByRole('tab', { name: 'History' }).click()
  await page.getByRole('button', { name: /^Go back to the run/ }).waitFor()
  await expectAccessibleInBothSchemes(page)
  await page.getByRole('button', { name: 'Back to your invitation' }).click()
  await page.getByText('Hello Robin Hale').waitFor()
}

async function askAndAnswer(page: Page): Promise<void> {
  await page.getByText('Ask for extra time, breaks or something else').click()
  await page.getByRole('checkbox', { name: 'Extra time' }).check()
  await page.getByRole('button', { name: 'Send the request' }).click()
  await page.getByText('You have asked Fernhill Forge').waitFor()

  const admin = await openPage(browser)
  await admin.goto(`${product.url}/requests`)
  await admin.getByLabel('E-mail').fill(product.admin.email)
  await admin.getByRole('textbox', { name: 'Password' }).fill(product.admin.password)
  await admin.getByRole('button', { name: 'Sign in' }).click()
  await admin.getByText('1 request to answer.').waitFor()
  await expectAccessibleInBothSchemes(admin)
  await admin.getByLabel('Extra time in all').fill('20')
  await admin.getByRole('textbox', { name: 'Reply' }).fill('Gladly.')
  await admin.getByRole('button', { name: 'Send the answer' }).click()
  await admin.getByText('Everything is answered.').waitFor()

  // The page asks by itself, and says so to those who hear it.
  await page.getByText('You have 20 minutes of extra time.').waitFor()
  const news = page.getByRole('status').filter({ hasText: 'Fernhill Forge has answered your request.' })
  expect(await news.textContent()).toContain('You have 20 minutes of extra time now.')
  await page.getByText('20 minutes of it extra time, for you').waitFor()
}

async function finish(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: /I agree/ }).check()
  await page.getByRole('button', { name: 'Start the clock' }).click()
  await page.locator('.monaco-editor .view-line').first().waitFor()
  await pasteOver(page, '// my own words')
  await page.getByRole('button', { name: 'Finish' }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Finish/ })
    .click()
  await page.getByRole('heading', { name: 'Your receipt' }).waitFor()
  await page.getByText('since').waitFor()

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download my work' }).click(),
  ])
  const files = unzipSync(new Uint8Array(await readFile(await download.path())))
  const own = Object.values(files).filter((bytes) => new TextDecoder().decode(bytes) === '// my own words')
  expect(own).toHaveLength(2)

  await page.locator('summary').filter({ hasText: 'submission' }).first().click()
  const sum = (await page.getByText(/SHA-256 [0-9a-f]{64}/).textContent())?.slice('SHA-256 '.length) ?? ''
  expect(new TextDecoder().decode(files['README.md'])).toContain(sum)

  await page.getByRole('region', { name: 'How were the tasks?' }).locator('summary').first().click()
  await page.getByRole('radio', { name: '5 of 5, entirely' }).first().check()
  await page.getByRole('button', { name: 'Send feedback' }).first().click()
  await page.getByText('Thank you.').waitFor()
  await expectAccessibleInBothSchemes(page)
}
