import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessibleInBothSchemes, faultsOf, launchBrowser, openPage } from './support/browser.ts'
import { type Product, startProduct } from './support/product.ts'
import { signIn } from './support/staff.ts'

let product: Product
let browser: Browser
let page: Page
let faults: string[]
beforeAll(async () => {
  product = await startProduct()
  const command = ['server/cli/assay.ts', 'demo', 'cohort', '--count', '8', '--copies', '1']
  const { PATH, HOME } = process.env
  const env = { PATH, HOME, DATA_DIR: product.dataDir, SANDBOX_CHILDREN: '1' }
  const { stdout } = await promisify(execFile)(process.execPath, command, { env })
  expect(stdout).toContain('8 attempts are graded.')
  browser = await launchBrowser()
  page = await openPage(browser)
  faults = faultsOf(page)
  await signIn(page, product, product.admin)
}, 400_000)
afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

test('from the list of challenges to a pair, by keyboard', async () => {
  await page.getByRole('link', { name: 'Similarity' }).click()
  await page.getByText('1 pair worth reading').waitFor()
  await expectAccessibleInBothSchemes(page)
  await page.getByRole('link', { name: 'Who may push to this branch?' }).press('Enter')
  const pair = page.getByRole('row').nth(1)
  await pair.getByText('%', { exact: false }).first().waitFor()
  expect(await pair.textContent()).toContain('100 %')
  await expectAccessibleInBothSchemes(page)
  await pair.getByRole('link', { name: /^Side by side/ }).press('Enter')
  await page.getByText('100 % alike').waitFor()
  await page
    .getByRole('button', { name: /^Piece 1:/ })
    .first()
    .press('Enter')
  expect(await page.evaluate('document.activeElement.id')).toBe('right-1')
  await expectAccessibleInBothSchemes(page)
})

test('the page of an attempt and the list lead to the pair', async () => {
  await page.getByRole('heading', { level: 2 }).first().getByRole('link').press('Enter')
  await page.getByRole('heading', { name: '1 similar piece of work, worth reading' }).waitFor()
  await expectAccessibleInBothSchemes(page)
  await page.getByRole('link', { name: /^Read side by side with/ }).press('Enter')
  await page.getByText('100 % alike').waitFor()
  await page.getByRole('link', { name: 'Attempts' }).click()
  await page.getByRole('link', { name: '100 % alike: read side by side' }).first().press('Enter')
  await page.getByText('100 % alike').waitFor()
})

test('the audit log shows what was done, and finds it', async () => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.goto(`${product.url}/audit`).then(() => page.getByRole('link', { name: 'Download as CSV' }).click()),
  ])
  expect(download.suggestedFilename()).toBe('audit.csv')
  await page.reload()
  await page.getByRole('cell', { name: 'Exported the audit log' }).waitFor()
  await expectAccessibleInBothSchemes(page)
  await page.getByRole('textbox', { name: 'Who, or to what' }).fill('log-sections')
  await page.getByRole('cell', { name: 'Exported the audit log' }).waitFor({ state: 'detached' })
  await page.getByRole('cell', { name: /^Published a challenge/ }).waitFor()
  expect(await page.getByRole('row').count()).toBe(2)
  expect(faults).toEqual([])
})
