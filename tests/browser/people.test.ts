import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessibleInBothSchemes, faultsOf, launchBrowser, openPage } from './support/browser.ts'
import { type Product, startPatienceMs, startProduct } from './support/product.ts'
import { signIn } from './support/staff.ts'

/** An admin invites a colleague, who chooses a password, signs in and sees where. */

let product: Product
let browser: Browser
let page: Page
let faults: string[]
let link: string

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

test('a colleague is invited by keyboard, and the link is shown once', async () => {
  await page.getByRole('link', { name: 'People' }).click()
  await page.getByRole('rowheader', { name: /Mara Lindqvist/ }).waitFor()
  await expectAccessibleInBothSchemes(page)
  await page.getByRole('button', { name: 'Invite a colleague' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Name' }).fill('Iris Vogel')
  await page.getByRole('textbox', { name: 'E-mail' }).fill('iris@example.com')
  await expectAccessibleInBothSchemes(page)
  await page.keyboard.press('Enter')
  link = await page.getByRole('textbox', { name: 'Link' }).inputValue()
  expect(link).toMatch(/\/password#[\w-]{32}$/)
  await expectAccessibleInBothSchemes(page)
  await page.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('row').filter({ hasText: 'Iris Vogel' }).filter({ hasText: 'Invited' }).waitFor()
})

test('she chooses a password, signs in and sees her session', async () => {
  const own = await openPage(browser, { viewport: { width: 1024, height: 768 } })
  await own.goto(`${product.url}/password`)
  await own.getByRole('heading', { name: 'Forgotten password' }).waitFor()
  await expectAccessibleInBothSchemes(own)
  await own.goto('about:blank')
  await own.goto(link)
  await own.getByRole('textbox', { name: 'Password' }).fill('quiet orange river')
  await expectAccessibleInBothSchemes(own)
  await own.keyboard.press('Enter')
  await own.getByRole('link', { name: 'Sign in' }).click()
  await own.getByLabel('E-mail').waitFor()
  await signIn(own, product, { email: 'iris@example.com', password: 'quiet orange river' })
  await own.getByRole('button', { name: 'Iris Vogel' }).click()
  await own.getByRole('menuitem', { name: 'Your account' }).click()
  await own.getByText('This one').waitFor()
  await expectAccessibleInBothSchemes(own)
})

test('an admin ends the account, and asks first', async () => {
  await page.reload()
  const row = page.getByRole('row').filter({ hasText: 'Iris Vogel' })
  await row.getByText('Active').waitFor()
  await page.getByRole('button', { name: 'What to do with Iris Vogel' }).click()
  await page.getByRole('menuitem', { name: 'End the account' }).click()
  await page.getByText('cannot sign in again').waitFor()
  await expectAccessibleInBothSchemes(page)
  await page.getByRole('dialog').getByRole('button', { name: 'End the account' }).click()
  await row.getByText('Ended').waitFor()
  expect(faults).toEqual([])
})
