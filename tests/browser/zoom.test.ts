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
  await startWork(
    page,
    await inviteTo(product, 'Wren Doyle', [{ slug: 'lost-merge-requests' }, { slug: 'minutes-that-doubled' }]),
  )
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

/** Whether the heading of the task stands at the upper edge of its pane, but for what rounding moves it. */
const headingIsAtTop = `(() => {
  const heading = [...document.querySelectorAll('h3')].find(({ textContent }) => textContent === 'Your task')
  const { top } = heading.closest('section').getBoundingClientRect()
  return Math.abs(heading.getBoundingClientRect().top - top) < 3
})()`

test(
  'what is read stays in view, in a pane that the window does not show meanwhile too',
  async () => {
    const statement = panes().getByRole('button', { name: 'Statement' })
    await statement.click()
    await page.getByRole('tab', { name: 'Ticket' }).click()
    await page.evaluate(`[...document.querySelectorAll('h3')]
      .find(({ textContent }) => textContent === 'Your task')
      .scrollIntoView({ block: 'start' })`)
    await expect.poll(() => page.evaluate(headingIsAtTop)).toBe(true)
    await panes().getByRole('button', { name: 'Code' }).click()
    // So low that the text after the heading fills it.
    await page.setViewportSize({ width: wide.width, height: 500 })
    await panes().waitFor({ state: 'detached' })
    await expect.poll(() => page.evaluate(headingIsAtTop)).toBe(true)
    await page.setViewportSize(zoomed)
    await statement.click()
    await expect.poll(() => page.evaluate(headingIsAtTop)).toBe(true)
  },
  wholeMs,
)

test(
  'the field in which somebody writes stays in view, with the focus in it',
  async () => {
    const tabs = page.getByRole('navigation', { name: 'Challenges' })
    await tabs.getByRole('button').nth(1).click()
    const field = page.getByRole('textbox', { name: /^Answer to question/ }).last()
    await field.fill('The meeting was half over')
    for (const size of [wide, zoomed]) {
      await page.setViewportSize(size)
      await expect
        .poll(() => field.evaluate((element) => JSON.stringify(element.getBoundingClientRect())))
        .toSatisfy((text: string) => {
          const { top, bottom } = JSON.parse(text)
          return top < size.height && bottom > 0
        })
      await field.and(page.locator(':focus')).waitFor()
      expect(await field.inputValue()).toBe('The meeting was half over')
    }
    await expectAccessible(page)
    await tabs.getByRole('button').first().click()
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
