import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  expectAccessible,
  expectAccessibleInBothSchemes,
  faultsOf,
  launchBrowser,
  openPage,
} from './support/browser.ts'
import { typeOver } from './support/editor.ts'
import { type Product, startProduct } from './support/product.ts'

/** The workspace itself: own tests and scripts, going back, comparing, the palette, preferences and other keys. */

const wholeMs = 600_000

let product: Product
let browser: Browser
let page: Page
let faults: string[]

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), launchBrowser()])
  page = await openPage(browser)
  faults = faultsOf(page)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(product.candidateLink)
  await page.getByRole('checkbox', { name: /I agree/ }).check()
  await page.getByRole('button', { name: 'Start the clock' }).click()
  await page.locator('.monaco-editor .view-line').first().waitFor()
  await page.getByRole('button', { name: /Collapsible sections/ }).click()
}, wholeMs)

afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

const editorText = () => page.locator('.monaco-editor .view-lines').first().textContent()

test(
  'own tests run beside the visible ones, and a script prints',
  async () => {
    await page.getByRole('button', { name: 'Write own tests' }).click()
    await page.keyboard.press('ControlOrMeta+Enter')
    const own = page.getByRole('region', { name: 'Your own tests' })
    await own.getByText('1 of 1 passed').waitFor()
    await page.getByRole('button', { name: 'Try something out' }).click()
    await page.keyboard.press('Control+Alt+Enter')
    await page.getByText(/scratch\/try.ts ran to its end/).waitFor()
    await expectAccessibleInBothSchemes(page)
  },
  wholeMs,
)

test(
  'a run can be gone back to, and going back can be undone',
  async () => {
    await page.getByTestId('files').getByRole('button', { name: 'fold-sections.ts', exact: true }).click()
    await typeOver(page, 'export const changed = 1')
    await page.getByRole('tab', { name: 'History' }).click()
    await page
      .getByRole('button', { name: /^Go back to the run/ })
      .first()
      .click()
    await page.getByText(/Your files are those of the run/).waitFor()
    await expect.poll(editorText).not.toContain('changed')
    // A file of after that is newer work, which the undo leaves where it is.
    await page.getByRole('button', { name: 'Actions for all files' }).click()
    await page.getByRole('menuitem', { name: 'New file…' }).click()
    await page.getByLabel('Path').fill('since.ts')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await typeOver(page, 'export const since = 1')
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('Your work is as it was before, and the files you made since stay.').waitFor()
    expect(await editorText()).toContain('since')
    await page.getByTestId('files').getByRole('button', { name: 'fold-sections.ts', exact: true }).click()
    await expect.poll(editorText).toContain('changed')

    await page.getByRole('button', { name: 'Actions for all files' }).click()
    await page.getByRole('menuitem', { name: 'Compare with the start' }).click()
    await page.getByText('your work beside the start').waitFor()
    await expectAccessibleInBothSchemes(page)
    await page.getByRole('button', { name: 'End the comparison' }).click()
  },
  wholeMs,
)

test(
  'every command is found by a few letters, and formatting is one of them',
  async () => {
    await page.locator('.monaco-editor .view-lines').first().click()
    await typeOver(page, 'export   const   loose=[1,2,')
    await page.keyboard.press('F1')
    await page.getByPlaceholder('Find a command').waitFor()
    await expectAccessible(page)
    await page.keyboard.type('frmatfile')
    await page.keyboard.press('Enter')
    await expect.poll(editorText).toMatch(/const.loose.=.\[1,.2\]/)
  },
  wholeMs,
)

test(
  'the palette reaches what menus and buttons do: renaming, languages, colours, contrast, the search',
  async () => {
    const command = async (name: string) => {
      await page.keyboard.press('F1')
      await page.getByPlaceholder('Find a command').fill(name)
      await page
        .getByRole('button', { name: new RegExp(`^${name}`) })
        .first()
        .waitFor()
      await page.keyboard.press('Enter')
      await page.getByPlaceholder('Find a command').waitFor({ state: 'detached' })
    }
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await page
      .getByRole('navigation', { name: 'Open files' })
      .getByRole('button', { name: 'since.ts', exact: true })
      .click()
    await command('Rename this file')
    await page.getByLabel('Path').fill('later.ts')
    await page.keyboard.press('Enter')
    await page.getByTestId('files').getByRole('button', { name: 'later.ts', exact: true }).waitFor()
    await command('Delete this file')
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
    await page.getByText('later.ts is deleted.').waitFor()
    await page.getByTestId('files').getByRole('button', { name: 'fold-sections.ts', exact: true }).click()
    await command('Start over with this file')
    await page.getByRole('dialog').getByRole('button', { name: 'Start over' }).click()
    await page.getByText('fold-sections.ts is as the challenge began.').waitFor()
    await command('Write in JavaScript')
    await page.getByTestId('files').getByRole('button', { name: 'fold-sections.js', exact: true }).waitFor()
    await command('Write in TypeScript')
    await command('Switch to dark colours')
    await page.locator(':root[data-mantine-color-scheme="dark"]').waitFor({ state: 'attached' })
    await command('Colours as the system has them')
    await page.locator(':root[data-mantine-color-scheme="light"]').waitFor({ state: 'attached' })
    await command('High contrast')
    await page.locator(':root[data-assay-contrast="more"]').waitFor({ state: 'attached' })
    await command('Normal contrast')
    await page.locator(':root[data-assay-contrast="normal"]').waitFor({ state: 'attached' })
    await command('Find in files')
    await page.getByRole('dialog', { name: 'Find in files' }).waitFor()
    await page.keyboard.press('Escape')
  },
  wholeMs,
)

test(
  'the list of shortcuts names the editor’s keys as the editor has them',
  async () => {
    await page.getByTestId('files').getByRole('button', { name: 'fold-sections.ts', exact: true }).click()
    await page.getByRole('heading', { level: 2, name: 'Files' }).click()
    await page.keyboard.press('?')
    const dialog = page.getByRole('dialog', { name: 'Shortcuts' })
    await dialog.getByRole('heading', { name: 'In the editor' }).waitFor()
    const rows = await dialog.locator('dl > div').allTextContents()
    // Every command that is listed has keys, so Monaco still knows it by that name.
    const bare = await dialog.locator('dl > div:not(:has(kbd))').allTextContents()
    expect(bare).toEqual([])
    expect(rows).toEqual(expect.arrayContaining(expectedKeys))
    await expectAccessibleInBothSchemes(page)
    await page.keyboard.press('Escape')
  },
  wholeMs,
)

const expectedKeys = [
  'Find in files…CtrlShiftF',
  'Find in this fileCtrlF',
  'Find and replaceCtrlH',
  'Go to the definitionCtrlF12',
  'Rename a symbol everywhereF2',
  'Move the line upAlt↑',
  'Copy the line downCtrlShiftAlt↓',
  'Comment, or take it awayCtrl/',
  'Take the next one like it tooCtrlD',
  'SuggestCtrlSpace',
  'Show what this isCtrlKthenCtrlI',
  'Tab moves the focus, or writes a tabCtrlM',
]

test(
  'preferences hold at once: Vim keys with a way out, and high contrast in both schemes',
  async () => {
    await page.getByRole('button', { name: 'Preferences' }).click()
    const dialog = page.getByRole('dialog', { name: 'Preferences' })
    await dialog.getByText('Vim', { exact: true }).click()
    await dialog.getByRole('switch', { name: 'High contrast' }).check()
    await expectAccessibleInBothSchemes(page)
    await page.keyboard.press('Escape')
    await page.getByText('--NORMAL--').waitFor()
    await page.locator('.monaco-editor .view-lines').first().click()
    await page.keyboard.press('F6')
    const results = page.getByRole('region', { name: 'Results' })
    await results.and(page.locator(':focus-within')).waitFor()
    await expectAccessibleInBothSchemes(page)
    expect(faults).toEqual([])
  },
  wholeMs,
)
