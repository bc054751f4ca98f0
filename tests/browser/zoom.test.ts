import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, faultsOf, launchBrowser, openPage } from './support/browser.ts'
import { startWork, untilSaved } from './support/candidate.ts'
import { inviteTo } from './support/invite.ts'
import { type Product, startProduct } from './support/product.ts'

/** The work at 200 %: a window of 1440 px has 720 then, and the panes stand behind each other. */

const wholeMs = 600_000
const wide = { width: 1440, height: 900 }
const zoomed = { width: 720, height: 450 }

let product: Product
let browser: Browser
let page: Page
let faults: string[]

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), launchBrowser()])
  page = await openPage(browser, { viewport: wide, deviceScaleFactor: 2, reducedMotion: 'reduce' })
  faults = faultsOf(page)
  await startWork(page, await inviteTo(product, 'Wren Doyle', [{ slug: 'lost-merge-requests' }]))
}, wholeMs)

afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

const panes = () => page.getByRole('navigation', { name: 'Panes' })

test(
  'a dialog stays open with what was typed, and so does the tab of the ticket',
  async () => {
    await page.getByRole('tab', { name: /^Write back/ }).click()
    await page.getByRole('button', { name: 'Actions for all files' }).click()
    await page.getByRole('menuitem', { name: /^New file/ }).click()
    const path = page.getByRole('dialog', { name: 'New file' }).getByRole('textbox')
    await path.fill('lib/half-a-na')
    for (const size of [zoomed, wide]) {
      await page.setViewportSize(size)
      await panes().waitFor({ state: size === zoomed ? 'attached' : 'detached' })
      expect(await path.inputValue()).toBe('lib/half-a-na')
    }
    await page.keyboard.press('Escape')
    await path.waitFor({ state: 'detached' })
    expect(await page.getByRole('tab', { name: /^Write back/ }).getAttribute('aria-selected')).toBe('true')
  },
  wholeMs,
)

test(
  'the editor keeps the focus and its undo, in the pane that the window shows then',
  async () => {
    const text = () => page.locator('.monaco-editor .view-lines').first().textContent()
    await page.locator('.monaco-editor .view-lines').first().click()
    await page.keyboard.press('ControlOrMeta+Home')
    const before = await text()
    await page.keyboard.type('// wider')
    await page.setViewportSize(zoomed)
    await panes().getByRole('button', { name: 'Code', pressed: true }).waitFor()
    await page.locator('.monaco-editor').and(page.locator(':focus-within')).first().waitFor()
    await page.keyboard.type(' and narrower')
    await expect.poll(text).toContain('wider')
    for (let presses = 0; presses < 20 && (await text()) !== before; presses++)
      await page.keyboard.press('ControlOrMeta+Z')
    expect(await text()).toBe(before)
  },
  wholeMs,
)

test(
  'every pane is reached at 200 %, nothing is cut off, and the work can be finished',
  async () => {
    for (const name of ['Statement', 'Code', 'Results']) {
      await panes().getByRole('button', { name }).click()
      const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
      expect(await page.evaluate<number>(overflow)).toBe(0)
      await expectAccessible(page)
    }
    await page.getByRole('button', { name: 'Run tests' }).click()
    await page
      .getByRole('region', { name: 'Results' })
      .getByText(/\d+ of \d+ visible tests/)
      .first()
      .waitFor()
    await untilSaved(page)
    await page.getByRole('button', { name: /^Finish/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: /^Finish/ }).click()
    await page.locator('.monaco-editor').first().waitFor({ state: 'detached' })
    expect(faults).toEqual([])
  },
  wholeMs,
)
