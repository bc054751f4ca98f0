import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessibleInBothSchemes, faultsOf, launchBrowser, openPage } from './support/browser.ts'
import { type Product, startPatienceMs, startProduct } from './support/product.ts'
import { openAttempt, signIn } from './support/staff.ts'

/** A reviewer watches how somebody worked, by mouse and by keyboard. */

let product: Product
let browser: Browser
let page: Page
let faults: string[]
beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), launchBrowser()])
  page = await openPage(browser)
  faults = faultsOf(page)
  await signIn(page, product, product.reviewer)
}, startPatienceMs)
afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

const moment = () => page.getByRole('slider', { name: 'Moment' })
const seconds = async () => Math.round(Number(await moment().inputValue()) / 1_000)

async function watch(name: string): Promise<void> {
  await page.goto(product.url)
  await openAttempt(page, name)
  await page.getByRole('link', { name: 'Watch how it went' }).click()
  await page.locator('.monaco-editor .view-line').first().waitFor()
}

test('jumps from run to submission, with the tests of that moment beside the code', async () => {
  await watch('Tomasz Wrona')
  expect(await seconds()).toBe(0)
  await page.getByText('The visible tests were not run yet').waitFor()
  await page.getByRole('button', { name: 'Next run' }).click()
  const tests = page.getByRole('region', { name: 'Tests at this moment' })
  await tests.getByText(/^Run: \d+ of \d+ visible tests passed/).waitFor()
  const atRun = await seconds()
  await page.getByRole('button', { name: 'Next submission' }).click()
  await tests.getByText(/^Submission: 100\.0 of 100/).waitFor()
  expect(await seconds()).toBeGreaterThan(atRun)
  await page.getByRole('button', { name: 'Back to the event before' }).click()
  await tests.getByText('Nothing was submitted yet').waitFor()
  // A tooltip is no part of the page's landmarks.
  await page.mouse.move(0, 0)
  await page.getByRole('tooltip').waitFor({ state: 'hidden' })
  await expectAccessibleInBothSchemes(page)
})

test('runs all tests on a moment', async () => {
  await page.getByRole('button', { name: 'Run all tests on this moment' }).click()
  await page.getByText(/Run just now: \d+\.\d of 100\. It changes no score\./).waitFor()
  await page.getByRole('region', { name: 'crashed steps' }).waitFor()
  await expectAccessibleInBothSchemes(page)
})

test('is played and moved by keyboard', async () => {
  await moment().focus()
  await page.keyboard.press('End')
  const end = await seconds()
  await page.keyboard.press('ArrowLeft')
  expect(await seconds()).toBe(end - 1)
  await page.keyboard.press('Home')
  expect(await seconds()).toBe(0)
  await page.getByRole('radio', { name: '16×' }).press('Space')
  await page.getByRole('button', { name: 'Play' }).press('Enter')
  await page.getByText('Last event: Run: ').waitFor()
  await page.getByRole('button', { name: 'Pause' }).press('Enter')
  const stopped = await seconds()
  expect(stopped).toBeGreaterThan(0)
  await page.getByRole('button', { name: 'One change on' }).press('Enter')
  expect(await seconds()).toBeGreaterThanOrEqual(stopped)
})

test('compares two moments, and a moment with the start and the reference', async () => {
  await moment().press('Home')
  await page.getByRole('button', { name: 'Next submission' }).click()
  await page.getByRole('combobox', { name: 'Show' }).click()
  await page.getByRole('option', { name: 'Compared with the start' }).click()
  await page.getByRole('textbox', { name: /as it was given, read only/ }).waitFor({ state: 'attached' })
  await page.getByRole('combobox', { name: 'Show' }).click()
  await page.getByRole('option', { name: 'Compared with the reference' }).click()
  await page.getByRole('textbox', { name: /in the reference, read only/ }).waitFor({ state: 'attached' })
  await page.getByRole('button', { name: 'Back to the event before' }).click()
  await page.getByRole('button', { name: /^Compare from/ }).click()
  await page.getByRole('button', { name: 'Next submission' }).click()
  await page.getByRole('textbox', { name: /at \d+:\d\d, read only/ }).waitFor({ state: 'attached' })
  await expectAccessibleInBothSchemes(page)
})

test('a paste can be jumped to and is marked as one', async () => {
  await watch('Nadia Okoro')
  await page.getByRole('button', { name: 'Next paste' }).click()
  await page.getByText(/Last event: Paste of \d+ characters/).waitFor()
  await page.locator('.monaco-editor .view-line [class*="pasted"]').first().waitFor()
  await expectAccessibleInBothSchemes(page)
})

test('an address names a moment', async () => {
  await page.goto(`${page.url().split('?')[0]}?at=600000`)
  await page.getByRole('heading', { name: 'Tests at 10:00' }).waitFor()
  expect(faults).toEqual([])
})
