import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessibleInBothSchemes, launchBrowser, openPage } from './support/browser.ts'
import { startWork } from './support/candidate.ts'
import { startPatienceMs } from './support/product.ts'
import { type Site, startSite } from './support/site.ts'

/** Every state of a personal link has a page of its own, which says what to do. */

let site: Site
let browser: Browser
beforeAll(async () => {
  ;[site, browser] = await Promise.all([startSite(), launchBrowser()])
}, startPatienceMs)
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const patience = { timeout: 120_000 }
const contact = { contact: 'hiring@fernhill.example' }
const days = (count: number) => new Date(Date.now() + count * 24 * 60 * 60_000).toISOString()

test('unknown: what mail programs do to links, and no hint of who is here', patience, async () => {
  const page = await openPage(browser)
  await page.goto(`${site.url}/t/${'x'.repeat(32)}`)
  await page.getByRole('heading', { level: 1, name: 'This link leads nowhere' }).waitFor()
  expect(await page.locator('body').textContent()).not.toContain('Fernhill')
  await expectAccessibleInBothSchemes(page)
})

test('revoked: whom to ask', patience, async () => {
  const link = await site.invite(contact)
  await site.revoke(link)
  const page = await openPage(browser)
  await page.goto(link)
  await page.getByRole('heading', { level: 1, name: 'This invitation was withdrawn' }).waitFor()
  await page.getByRole('link', { name: contact.contact }).waitFor()
  await expectAccessibleInBothSchemes(page)
})

test('expired: until when it was open, and whom to ask for another', patience, async () => {
  const link = await site.invite(contact)
  await site.expire(link)
  const page = await openPage(browser)
  await page.goto(link)
  await page.getByRole('heading', { level: 1, name: 'This invitation has expired' }).waitFor()
  await page.getByRole('link', { name: contact.contact }).waitFor()
  await expectAccessibleInBothSchemes(page)
})

test('not open yet: when it opens, practice until then, and no word of the challenges', patience, async () => {
  const link = await site.invite(contact, { opensAt: days(2) })
  const page = await openPage(browser)
  await page.goto(link)
  await page.getByRole('heading', { level: 1, name: 'Not open yet' }).waitFor()
  await page.getByRole('button', { name: 'Practise' }).waitFor()
  expect(await page.locator('body').textContent()).not.toContain('Collapsible sections')
  expect(await page.getByRole('button', { name: 'Start the clock' }).count()).toBe(0)
  await expectAccessibleInBothSchemes(page)
})

test('running: the way back, with the time that is left', patience, async () => {
  const link = await site.invite()
  const first = await openPage(browser)
  await startWork(first, link)
  await first.context().close()
  const page = await openPage(browser)
  await page.goto(link)
  await page.getByRole('heading', { level: 1, name: 'Welcome back, Robin Hale' }).waitFor()
  await page.getByText(/The clock is running: (1 hour|\d+ minutes) left/).waitFor()
  await expectAccessibleInBothSchemes(page)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.locator('.monaco-editor .view-line').first().waitFor()
})

test('an answer to Start that got lost: the page says that the clock runs', patience, async () => {
  const page = await openPage(browser)
  await page.goto(await site.invite())
  await page.getByRole('checkbox', { name: /I agree/ }).check()
  await page.route('**/api/candidate/attempt', async (route) => {
    await route.fetch()
    await route.abort('connectionreset')
  })
  await page.getByRole('button', { name: 'Start the clock' }).click()
  await page.getByRole('heading', { level: 1, name: 'Welcome back, Robin Hale' }).waitFor()
})

test('ready: extra time and a withdrawn link show as soon as the page is looked at again', patience, async () => {
  const link = await site.invite(contact)
  const page = await openPage(browser)
  await page.goto(link)
  await page.getByRole('button', { name: 'Start the clock' }).waitFor()
  await site.giveBefore(link, 20)
  await lookAgain(page)
  await page.getByText('20 minutes of it extra time, for you').waitFor()
  await page.getByRole('status').filter({ hasText: 'You have 20 minutes of extra time now.' }).waitFor()
  await expectAccessibleInBothSchemes(page)
  await site.revoke(link)
  await lookAgain(page)
  await page.getByRole('heading', { level: 1, name: 'This invitation was withdrawn' }).waitFor()
  await page.getByRole('status').filter({ hasText: 'This invitation was withdrawn.' }).waitFor()
  await expectAccessibleInBothSchemes(page)
})

/** What a browser says when a tab comes to the front; a page without a window is never away. */
async function lookAgain(page: Page): Promise<void> {
  await page.evaluate("document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))")
}
