import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessibleInBothSchemes, faultsOf, launchBrowser, openPage } from './support/browser.ts'
import { type Product, startPatienceMs, startProduct } from './support/product.ts'

/** An admin connects Assay with the company's other tools. */

let product: Product
let browser: Browser
let page: Page
let faults: string[]

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), launchBrowser()])
  page = await openPage(browser, { viewport: { width: 1440, height: 900 } })
  faults = faultsOf(page)
  await page.goto(product.url)
  await page.getByLabel('E-mail').fill(product.admin.email)
  await page.getByRole('textbox', { name: 'Password' }).fill(product.admin.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  // The demo's attempts are played while the server already answers: what is graded later would be told to a webhook.
  await page.getByRole('row').filter({ hasText: 'Graded' }).nth(2).waitFor()
  await page.getByRole('link', { name: 'Integrations' }).click()
}, startPatienceMs)

afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

test('a webhook is added by keyboard, its secret is shown once, and what was sent can be read', async () => {
  await page.getByRole('heading', { level: 1, name: 'Webhooks' }).waitFor()
  await page.getByRole('button', { name: 'Add a webhook' }).focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('Address').waitFor()
  await page.keyboard.type('https://hooks.invalid/assay')
  await expectAccessibleInBothSchemes(page)
  await page.keyboard.press('Enter')
  const secret = page.getByRole('textbox', { name: 'Signing secret' })
  expect(await secret.inputValue()).toMatch(/^whsec_/)
  await page.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('link', { name: 'https://hooks.invalid/assay' }).waitFor()
  expect(await page.getByText('whsec_').count()).toBe(0)
  await expectAccessibleInBothSchemes(page)
  await page.getByRole('link', { name: 'https://hooks.invalid/assay' }).click()
  await page.getByText('Nothing has been sent yet.').waitFor()
  await expectAccessibleInBothSchemes(page)
})

test('Greenhouse is connected, with its key shown once and its addresses there to copy', async () => {
  await page.getByRole('link', { name: 'Applicant tracking' }).click()
  await page.getByRole('button', { name: 'Connect a system' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Connect', exact: true }).waitFor()
  await expectAccessibleInBothSchemes(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Connect', exact: true }).click()
  expect(await page.getByRole('textbox', { name: 'Key' }).inputValue()).toMatch(/^assay_/)
  await page.getByRole('button', { name: 'Done' }).click()
  await page.getByText('/api/greenhouse/send_test').waitFor()
  await expectAccessibleInBothSchemes(page)
  await page.getByRole('link', { name: 'Greenhouse' }).click()
  await page.getByText('No test was ordered yet.').waitFor()
  await expectAccessibleInBothSchemes(page)
})

test('without a mail server the page of mails says so', async () => {
  await page.getByRole('link', { name: 'Mail' }).click()
  await page.getByText('There is no mail server').waitFor()
  await expectAccessibleInBothSchemes(page)
  const headers = { origin: product.url }
  const { assessments } = await (await page.request.get(`${product.url}/api/assessments`)).json()
  const invited = await page.request.post(`${product.url}/api/assessments/${assessments[0].id}/invitations`, {
    headers,
    data: { name: 'Ada <b>Bold</b>', email: 'ada@example.com', send: true },
  })
  expect(invited.status()).toBe(201)
  await page.reload()
  await page.getByRole('button', { name: 'Read the mail to Ada <b>Bold</b>' }).click()
  const letter = page.frameLocator('iframe[title*="as it looks"]')
  await letter.getByText('Ada <b>Bold</b>').first().waitFor()
  expect(await letter.getByRole('link').first().getAttribute('href')).toContain('/t/')
  await page.getByRole('tab', { name: 'Text' }).click()
  await page.getByText(/\/t\//).first().waitFor()
  await expectAccessibleInBothSchemes(page)
  expect(faults).toEqual([])
})
