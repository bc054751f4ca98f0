import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessibleInBothSchemes, faultsOf, launchBrowser, openPage } from './support/browser.ts'
import { inviteTo } from './support/invite.ts'
import { giveLargeLog, largeLog } from './support/large-log.ts'
import { type Product, startPatienceMs, startProduct } from './support/product.ts'

/** What is written and what is read: tickets, logs, a search over all files, and answers that people score. */

const patienceMs = 300_000

let product: Product
let browser: Browser

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), launchBrowser()])
}, startPatienceMs)

afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

async function begin(page: Page, name: string, slugs: readonly string[]): Promise<void> {
  await page.goto(
    await inviteTo(
      product,
      name,
      slugs.map((slug) => ({ slug })),
    ),
  )
  await page.getByRole('checkbox', { name: /I agree/ }).check()
  await page.getByRole('button', { name: 'Start the clock' }).click()
}

test('a written question is answered with marks of Markdown, beside its count of words', {
  timeout: patienceMs,
}, async () => {
  const page = await openPage(browser)
  const faults = faultsOf(page)
  await begin(page, 'Ines Written', ['green-twice-red-once'])
  const answer = page.getByRole('textbox', { name: 'Answer to question 1' })
  await answer.focus()
  await page.keyboard.type('Nobody broke a rule. Each was tested ')
  await page.keyboard.press('ControlOrMeta+B')
  await page.keyboard.type('alone')
  expect(await answer.inputValue()).toBe('Nobody broke a rule. Each was tested **alone**')
  await page.keyboard.press('ControlOrMeta+Z')
  await page.keyboard.press('ControlOrMeta+Shift+Z')
  await page.getByText('8 words · 120 to 300 words').waitFor()
  await expectAccessibleInBothSchemes(page)
  expect(faults).toEqual([])
})

test('a ticket is worked on as at the job', { timeout: patienceMs }, async () => {
  const page = await openPage(browser)
  const faults = faultsOf(page)
  await giveLargeLog(page, 'lost-merge-requests')
  await begin(page, 'Tor Ticket', ['lost-merge-requests'])
  await page.locator('.monaco-editor .view-line').first().waitFor()
  await page.getByText('Ticket 4711', { exact: true }).waitFor()
  await findInFiles(page)
  await readLargeLog(page)
  await reproduce(page)
  await writeBack(page)
  expect(faults).toEqual([])

  const reviewer = await openPage(browser)
  await signIn(reviewer)
  await reviewer.getByRole('link', { name: 'Tor Ticket' }).click()
  const back = reviewer.getByRole('region', { name: 'What the candidate wrote back' })
  await back.getByText('The cursor forgot the id.').waitFor()
})

/** By keyboard alone, from the search to the line. */
async function findInFiles(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Shift+F')
  const dialog = page.getByRole('dialog', { name: 'Find in files' })
  await dialog.getByRole('textbox', { name: 'Find' }).waitFor()
  await page.keyboard.type('class InvalidCursorError')
  await dialog.getByText('1 place in 1 file').waitFor()
  await expectAccessibleInBothSchemes(page)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page
    .getByRole('navigation', { name: 'Open files' })
    .getByRole('button', { name: 'cursor.ts', exact: true })
    .waitFor()
  await page.locator('.monaco-editor.focused .view-line', { hasText: 'InvalidCursorError' }).first().waitFor()
}

async function readLargeLog(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Files' }).getByRole('button', { name: 'large.log', exact: true }).click()
  const log = page.getByRole('region', { name: `Log ${largeLog.path}` })
  await log.locator('.view-line').first().waitFor()
  await log.getByRole('textbox', { name: 'Search this log' }).fill('error')
  await log.getByText('50 in 50 lines').waitFor()
  await page.keyboard.press('Enter')
  await log.getByText('1 of 50 in 50 lines').waitFor()
  await page.keyboard.press('Shift+Enter')
  await log.getByText('50 of 50 in 50 lines').waitFor()
  await log.locator('.line-numbers', { hasText: /^50000$/ }).waitFor()
  await log.getByRole('checkbox', { name: 'Only matching lines' }).check()
  await log.locator('.line-numbers', { hasText: /^49000$/ }).waitFor()
  await log.getByRole('checkbox', { name: 'Wrap' }).check()
  await expectAccessibleInBothSchemes(page)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await log.getByRole('button', { name: 'Copy a link to line 50000' }).click()
  await log.getByRole('button', { name: 'Copied' }).waitFor()
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe('[logs/large.log:50000](logs/large.log#L50000)')
}

async function reproduce(page: Page): Promise<void> {
  const check = page.getByRole('region', { name: 'The check that shows the problem' })
  await check.getByRole('button', { name: 'Run it' }).click()
  await check.getByText(/It shows the problem: \d+ of \d+ fail\./).waitFor()
  await expectAccessibleInBothSchemes(page)
}

async function writeBack(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Write back' }).click()
  await page
    .getByRole('textbox', { name: 'What was wrong, and what you changed' })
    .fill('The cursor forgot the id. See [line 3](logs/export-4711.log#L3).')
  await page
    .getByRole('radiogroup', { name: /^View of: What was wrong/ })
    .getByText('Preview')
    .click()
  await expectAccessibleInBothSchemes(page)
  await page.getByRole('button', { name: 'line 3' }).click()
  const log = page.getByRole('region', { name: 'Log logs/export-4711.log' })
  await log.getByRole('button', { name: 'Copy a link to line 3' }).waitFor()
  await page.getByRole('button', { name: 'Finish' }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Finish/ })
    .click()
  await page.getByRole('heading', { name: 'Your work is in' }).waitFor()
}

async function signIn(page: Page): Promise<void> {
  await page.goto(product.url)
  await page.getByLabel('E-mail').fill(product.reviewer.email)
  await page.getByRole('textbox', { name: 'Password' }).fill(product.reviewer.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('heading', { name: 'Attempts' }).waitFor()
}
