import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  expectAccessible,
  expectAccessibleInBothSchemes,
  faultsOf,
  launchBrowser,
  openPage,
} from './support/browser.ts'
import { type Product, startPatienceMs, startProduct } from './support/product.ts'
import { signIn } from './support/staff.ts'

/** An admin makes a key by keyboard alone, a tool uses it, and the admin revokes it. */

let product: Product
let browser: Browser
let page: Page
let faults: string[]
let key: string

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), launchBrowser()])
  page = await openPage(browser, { viewport: { width: 1440, height: 900 } })
  faults = faultsOf(page)
  await signIn(page, product, product.admin)
}, startPatienceMs)

afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

async function statusWithKey(): Promise<number> {
  const answer = await fetch(`${product.url}/api/attempts`, { headers: { authorization: `Bearer ${key}` } })
  await answer.body?.cancel()
  return answer.status
}

test('a key is made by keyboard, shown once, and lets a tool in', async () => {
  await page.goto(`${product.url}/integrations/keys`)
  await page.getByText('No key yet.').waitFor()
  await expectAccessibleInBothSchemes(page)
  await page.getByRole('button', { name: 'Make a key' }).focus()
  await page.keyboard.press('Enter')
  const name = page.getByRole('textbox', { name: 'What it is for' })
  await name.waitFor()
  await name.focus()
  await page.keyboard.type('Weekly report')
  await page.keyboard.press('Enter')
  await page.getByText('Choose at least one').waitFor()
  await expectAccessibleInBothSchemes(page)
  await page.getByRole('checkbox', { name: /Read attempts/ }).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  const shown = page.getByRole('textbox', { name: 'Key' })
  await shown.waitFor()
  key = await shown.inputValue()
  expect(key).toMatch(/^assay_[\w-]{43}$/)
  await expectAccessibleInBothSchemes(page)
  await page.getByRole('button', { name: 'Done' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('never used').waitFor()
  expect(await page.getByText(key).count()).toBe(0)
  expect(await statusWithKey()).toBe(200)
  await page.reload()
  await page.getByText('last used').waitFor()
  await expectAccessibleInBothSchemes(page)
})

test('a key is revoked by keyboard, and the tool stands outside', async () => {
  await page.getByRole('button', { name: 'Revoke Weekly report' }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Revoke Weekly report' }).focus()
  await expectAccessibleInBothSchemes(page)
  await page.keyboard.press('Enter')
  await page.getByText('Revoked', { exact: true }).waitFor()
  expect(await statusWithKey()).toBe(401)
  await expectAccessibleInBothSchemes(page)
  expect(faults).toEqual([])
})

test('the reference opens in either scheme, and asks no server but ours', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const reader = await openPage(browser, { viewport: { width: 1440, height: 900 }, colorScheme })
    const wrong = faultsOf(reader)
    const elsewhere: string[] = []
    reader.on('request', (request) => {
      if (/^https?:/.test(request.url()) && !request.url().startsWith(product.url)) elsewhere.push(request.url())
    })
    await reader.goto(`${product.url}/reference`)
    await reader.getByRole('heading', { level: 1, name: 'Assay' }).waitFor()
    await reader.getByText('An admin makes one under').waitFor()
    await reader.getByRole('link', { name: /^Invite somebody/ }).waitFor()
    await expectAccessible(reader)
    expect(elsewhere).toEqual([])
    // It asks once whether it may compile code while it runs. It may not, and does without.
    expect(wrong).toEqual(['The content security policy refused script-src eval ()'])
  }
})
