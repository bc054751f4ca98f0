import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessibleInBothSchemes, faultsOf, launchBrowser, openPage } from './support/browser.ts'
import { type Product, startPatienceMs, startProduct } from './support/product.ts'
import { signIn } from './support/staff.ts'

/** Candidates of one assessment side by side, what is done to many, and the evidence of one of them. */

const patienceMs = 300_000

let product: Product
let browser: Browser
let page: Page
let faults: string[]
beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), launchBrowser()])
  page = await openPage(browser)
  faults = faultsOf(page)
  await signIn(page, product, product.admin)
}, startPatienceMs)
afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

test('an assessment shows its cohort, and rows are moved along by keys', { timeout: patienceMs }, async () => {
  await page.getByRole('row').filter({ hasText: 'Nadia Okoro' }).filter({ hasText: 'Graded' }).waitFor()
  await page.getByRole('combobox', { name: 'Assessment' }).click()
  await page.getByRole('option').first().click()
  const cohort = page.getByRole('region', { name: 'The cohort' })
  await cohort.getByRole('heading', { name: /^Scores of/ }).waitFor()
  // The rows of the narrower list may still come, and take the focus away with those that they replace.
  const moveDown = async () => {
    await page.locator('[data-row="0"]').focus()
    await page.keyboard.press('ArrowDown')
    return page.locator('[data-row="1"]:focus').count()
  }
  await expect.poll(moveDown, { timeout: 30_000 }).toBe(1)
  await expectAccessibleInBothSchemes(page)
})

test('what is chosen is given to a reader', { timeout: patienceMs }, async () => {
  await page.getByRole('checkbox', { name: 'Choose Nadia Okoro' }).press('Space')
  await page.getByRole('button', { name: 'Give them to me' }).press('Enter')
  await page.getByRole('row').filter({ hasText: 'Nadia Okoro' }).filter({ hasText: 'Mara Lindqvist' }).waitFor()
})

test('columns are chosen, and the choice is remembered', { timeout: patienceMs }, async () => {
  await page.getByRole('button', { name: 'Columns' }).press('Enter')
  await page.getByRole('checkbox', { name: 'Time used' }).press('Space')
  await page.getByRole('columnheader', { name: 'Time used' }).waitFor({ state: 'detached' })
  await expectAccessibleInBothSchemes(page)
  await page.keyboard.press('Escape')
  await page.reload()
  await page.getByRole('columnheader', { name: 'Submitted' }).waitFor()
  expect(await page.getByRole('columnheader', { name: 'Time used' }).count()).toBe(0)
})

test('the list is ordered by what stands out, and a number leads to what it counts', {
  timeout: patienceMs,
}, async () => {
  await page.getByRole('button', { name: 'Signals' }).press('Enter')
  await page
    .getByRole('columnheader', { name: 'Signals', exact: true })
    .and(page.locator('[aria-sort=descending]'))
    .waitFor()
  const nadia = page.getByRole('row').filter({ hasText: 'Nadia Okoro' })
  await nadia.and(page.locator('[aria-rowindex="2"]')).waitFor()
  await nadia.getByRole('link', { name: /worth reading$/ }).press('Enter')
  await page.getByRole('heading', { name: /worth reading$/ }).waitFor()
  await page.goBack()
})

test('a view is kept under a name, opened again, and deleted', { timeout: patienceMs }, async () => {
  const views = page.getByRole('button', { name: 'Views' })
  await views.press('Enter')
  await page.getByRole('textbox', { name: /^Keep these filters/ }).fill('What stands out')
  await page.keyboard.press('Enter')
  const kept = page.getByRole('button', { name: 'What stands out', exact: true })
  await kept.and(page.locator('[aria-current]')).waitFor()
  await expectAccessibleInBothSchemes(page)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Score' }).press('Enter')
  await page.waitForURL(/sort=score/)
  await views.press('Enter')
  await kept.press('Enter')
  await page.waitForURL(/sort=signals/)
  await views.press('Enter')
  await page.getByRole('button', { name: 'Delete What stands out' }).press('Enter')
  await kept.waitFor({ state: 'detached' })
  await page.keyboard.press('Escape')
})

test('the list is exported with its filters', { timeout: patienceMs }, async () => {
  await page.getByRole('button', { name: 'Export' }).press('Enter')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'CSV, for a spreadsheet' }).press('Enter'),
  ])
  expect(download.suggestedFilename()).toBe('attempts.csv')
  expect(await readFile(await download.path(), 'utf8')).toContain('Nadia Okoro,nadia.okoro@example.com')
})

test('two are compared side by side', { timeout: patienceMs }, async () => {
  for (const name of ['Nadia Okoro', 'Tomasz Wrona']) {
    await page.getByRole('checkbox', { name: `Choose ${name}` }).press('Space')
  }
  await page.getByRole('link', { name: 'Compare' }).press('Enter')
  await page.getByRole('region', { name: 'Comparison' }).getByRole('columnheader', { name: 'Tomasz Wrona' }).waitFor()
  await page.getByRole('region', { name: 'Work of Nadia Okoro' }).waitFor()
  await expectAccessibleInBothSchemes(page)
  await page.goBack()
})

test('many are decided with one reason', { timeout: patienceMs }, async () => {
  for (const name of ['Ines Albrecht', 'Tomasz Wrona']) {
    await page.getByRole('checkbox', { name: `Choose ${name}` }).press('Space')
  }
  await page.getByRole('button', { name: 'Decide' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('After the interviews.')
  await expectAccessibleInBothSchemes(page)
  await dialog.getByRole('button', { name: 'Decide of all' }).press('Enter')
  for (const name of ['Ines Albrecht', 'Tomasz Wrona']) {
    await page.getByRole('row').filter({ hasText: name }).filter({ hasText: 'Hold' }).waitFor()
  }
})

test('a blind review hides the names', { timeout: patienceMs }, async () => {
  await page.getByRole('switch', { name: 'Blind review' }).press('Space')
  await page
    .getByRole('link', { name: /^Candidate [0-9A-F]{6}$/ })
    .first()
    .waitFor()
  expect(await page.getByText('Nadia Okoro').count()).toBe(0)
  await page.getByRole('switch', { name: 'Blind review' }).press('Space')
  await page.getByRole('link', { name: 'Nadia Okoro' }).waitFor()
})

test('what is worth reading carries its text and leads to its moment', { timeout: patienceMs }, async () => {
  await page.getByRole('button', { name: 'Next for me' }).press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Nadia Okoro' }).waitFor()
  await page.getByText(/characters were pasted into fold-sections\.ts at/).waitFor()
  await expectAccessibleInBothSchemes(page)
  await page
    .getByRole('link', { name: /^Watch from/ })
    .first()
    .click()
  await page.getByRole('heading', { name: /^Tests at/ }).waitFor()
  expect(faults).toEqual([])
})
