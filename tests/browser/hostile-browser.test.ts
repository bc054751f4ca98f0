import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessibleInBothSchemes, faultsOf, launchBrowser, openPage } from './support/browser.ts'
import { expectOnServer, startWork, toTheEnd, untilEditor, untilSaved } from './support/candidate.ts'
import { startPatienceMs } from './support/product.ts'
import { type Site, startSite } from './support/site.ts'

/** Browsers that have the wrong time, no storage, no TLS, or no idea of today's web. */

let site: Site
let browser: Browser
beforeAll(async () => {
  ;[site, browser] = await Promise.all([startSite(), launchBrowser()])
}, startPatienceMs)
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

test.each([-2, 2])('a clock that is %i hours wrong changes nothing', async (hours) => {
  const link = await site.invite({ durationMinutes: 45 })
  const page = await openPage(browser)
  await page.addInitScript(`
    const RealDate = Date
    const wrongBy = ${hours * 3_600_000}
    Date = class extends RealDate {
      constructor(...given) { given.length > 0 ? super(...given) : super(RealDate.now() + wrongBy) }
      static now() { return RealDate.now() + wrongBy }
    }
  `)
  const faults = faultsOf(page)
  await startWork(page, link)
  const countdown = page.getByRole('button', { name: /left, press to hide/ })
  expect(await countdown.textContent()).toMatch(/^4[45]:\d\d/)
  await toTheEnd(page)
  await page.keyboard.type('\n// on time')
  await untilSaved(page)
  await expectOnServer(site, link, ['// on time'])
  expect(await site.attemptOf(link)).toMatchObject({ state: 'running' })
  expect(faults).toEqual([])
})

test('without TLS, as in a company’s own network: the check, the practice and the work', {
  timeout: 300_000,
}, async () => {
  const link = await site.invite()
  const inside = await launchBrowser(['--host-resolver-rules=MAP intranet.example localhost'])
  try {
    const page = await openPage(inside)
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(String(error)))
    await page.goto(link.replace('localhost', 'intranet.example'))
    await page.getByText('Storage: fine').waitFor()
    expect(await page.evaluate('isSecureContext')).toBe(false)
    await page.getByRole('button', { name: 'Practise' }).click()
    await page.locator('.monaco-editor .view-line').first().waitFor()
    await page.getByRole('button', { name: 'Submit', exact: true }).click()
    await page.getByText(/of 7 hidden tests passed/).waitFor()
    await page.getByRole('button', { name: 'Back to your invitation' }).click()
    await page.getByRole('checkbox', { name: /I agree/ }).check()
    await page.getByRole('button', { name: 'Start the clock' }).click()
    await untilEditor(page)
    await toTheEnd(page)
    await page.keyboard.type('\n// without TLS')
    await untilSaved(page)
    await expectOnServer(site, link, ['// without TLS'])
    await page.getByRole('button', { name: 'Submit', exact: true }).click()
    await page.getByText(/hidden tests passed/).waitFor()
    expect(errors).toEqual([])
  } finally {
    await inside.close()
  }
})

test('storage forbidden: the workspace works, says that work is kept on the server alone, and asks before closing', async () => {
  const link = await site.invite()
  const page = await openPage(browser)
  await page.addInitScript(`
    const refuse = { get() { throw new DOMException('Access is denied for this document.', 'SecurityError') } }
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) Object.defineProperty(window, name, refuse)
    navigator.locks.request = () => Promise.reject(new DOMException('Access is denied.', 'SecurityError'))
  `)
  await workWithoutStorage(page, link)
})

test('storage full: the same', async () => {
  const link = await site.invite()
  const page = await openPage(browser)
  await page.addInitScript(`
    IDBObjectStore.prototype.put = () => { throw new DOMException('The quota has been exceeded.', 'QuotaExceededError') }
    Storage.prototype.setItem = () => { throw new DOMException('The quota has been exceeded.', 'QuotaExceededError') }
  `)
  await workWithoutStorage(page, link)
})

async function workWithoutStorage(page: Page, link: string): Promise<void> {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  await startWork(page, link)
  await toTheEnd(page)
  await page.keyboard.type('\n// without a copy')
  await expectOnServer(site, link, ['// without a copy'])
  await untilSaved(page)
  await page.getByRole('status').filter({ hasText: 'this browser does not let us keep a copy' }).waitFor()
  await expectAccessibleInBothSchemes(page)
  await page.getByRole('button', { name: /left, press to hide/ }).click()
  await page.getByRole('button', { name: /hidden, press to show/ }).waitFor()

  await page.context().setOffline(true)
  await page.keyboard.press('Escape')
  await toTheEnd(page)
  await page.keyboard.type(' and unsent')
  await page.getByRole('status').filter({ hasText: 'Do not close this page' }).waitFor()
  const asked = page.waitForEvent('dialog')
  const closed = page.close({ runBeforeUnload: true })
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()
  await closed

  await page.context().setOffline(false)
  await expectOnServer(site, link, ['// without a copy and unsent'])
  expect(errors).toEqual([])
}

test('a browser that is too old is told so in a sentence', async () => {
  const page = await openPage(browser)
  await page.addInitScript('delete Map.groupBy; delete Promise.withResolvers')
  await page.goto(await site.invite())
  await page.getByRole('alert').getByText('This browser is too old for this page.').waitFor()
  expect(await page.locator('#root').isVisible()).toBe(false)
})
