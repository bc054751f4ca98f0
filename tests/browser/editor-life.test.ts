import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, openPage } from './support/browser.ts'
import { expectOnServer, startWork, toTheEnd, untilEditor, untilSaved } from './support/candidate.ts'
import { typeOver } from './support/editor.ts'
import { startPatienceMs } from './support/product.ts'
import { type Site, startSite } from './support/site.ts'

/** An hour in the editor: what a reload keeps, what the editor knows, and what each person sets for themselves. */

let site: Site
let browser: Browser
beforeAll(async () => {
  ;[site, browser] = await Promise.all([startSite(), launchBrowser()])
}, startPatienceMs)
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const files = (page: Page) => page.getByTestId('files')

test('a reload in the middle of a word: text and cursor are there to the character', async () => {
  const link = await site.invite()
  const page = await openPage(browser)
  await startWork(page, link)
  await page.getByRole('button', { name: /When must we have answered/ }).click()
  await toTheEnd(page)
  await page.keyboard.type('\n// one two')
  for (let n = 0; n < 4; n += 1) await page.keyboard.press('ArrowLeft')
  await page.keyboard.type(' and a half')
  await page.reload()
  await page.locator('.monaco-editor.focused').waitFor()
  await page.keyboard.type('!')
  await untilSaved(page)
  const { challenges } = await site.attemptOf(link)
  const work = challenges.find(({ slug }) => slug === 'support-hours')?.work.typescript ?? {}
  expect(work['due-at.ts']).toContain('// one and a half! two')
})

test('written answers survive a reload in the middle of a word', async () => {
  const link = await site.invite({ challenges: [{ slug: 'green-twice-red-once' }, { slug: 'webhook-retries' }] })
  const page = await openPage(browser)
  await page.goto(link)
  await page.getByRole('checkbox', { name: /I agree/ }).check()
  await page.getByRole('button', { name: 'Start the clock' }).click()
  const answer = page.getByRole('textbox').first()
  await answer.click()
  await page.keyboard.type('Two merge requests, each green')
  await page.reload()
  await expect.poll(() => answer.inputValue()).toBe('Two merge requests, each green')
  await answer.click()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type(' by itself.')
  await untilSaved(page)
  const { challenges } = await site.attemptOf(link)
  expect(Object.values(challenges[0]?.work.markdown ?? {})).toContain('Two merge requests, each green by itself.')
})

test('each language keeps its own work', async () => {
  const link = await site.invite()
  const page = await openPage(browser)
  await startWork(page, link)
  await typeOver(page, '// in one language')
  const language = page.getByRole('radiogroup', { name: 'Language' })
  await language.getByText('JavaScript').click()
  await files(page).getByRole('button', { name: 'fold-sections.js', exact: true }).waitFor()
  await typeOver(page, '// in the other')
  await language.getByText('TypeScript').click()
  await line(page, '// in one language').waitFor()
  await language.getByText('JavaScript').click()
  await line(page, '// in the other').waitFor()
  await untilSaved(page)
  const [challenge] = (await site.attemptOf(link)).challenges
  expect(challenge?.work).toEqual({
    typescript: { 'fold-sections.ts': '// in one language' },
    javascript: { 'fold-sections.js': '// in the other' },
  })
})

test('the editor knows the other files and vitest, and marks errors of types while they are typed', async () => {
  const page = await openPage(browser)
  await startWork(page, await site.invite())
  await page.getByRole('button', { name: 'Write own tests' }).click()
  await line(page, "from 'vitest'").waitFor()
  await toTheEnd(page)
  await page.keyboard.type('\nexpect(1).toBeGreaterThanO')
  await page.locator('.suggest-widget.visible').getByText('toBeGreaterThanOrEqual').first().waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.type('(1)')
  await line(page, 'expect(1).toBeGreaterThanOrEqual(1)').waitFor()

  const errors = page.locator('.monaco-editor .squiggly-error')
  // What it takes is written in the other file.
  await page.keyboard.type('\nfoldSections(12, 13, 14)')
  await errors.first().waitFor()
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+End')
  await page.keyboard.press('Delete')
  await expect.poll(() => errors.count()).toBe(0)
})

test('Vim and Emacs keys do what hands expect of them', async () => {
  const link = await site.invite()
  const page = await openPage(browser)
  await startWork(page, link)
  await choose(page, 'Vim')
  await page.getByText('--NORMAL--').waitFor()
  await page.locator('.monaco-editor .view-lines').first().click()
  await page.keyboard.type('Go// by vimm')
  await page.keyboard.press('Escape')
  await page.keyboard.type('x')
  await expectOnServer(site, link, ['// by vim'])

  await choose(page, 'Emacs')
  await page.getByText('--NORMAL--').waitFor({ state: 'detached' })
  await toTheEnd(page)
  await page.keyboard.type('\nemacs')
  await page.keyboard.press('Control+A')
  await page.keyboard.type('// by ')
  await page.keyboard.press('Control+E')
  await page.keyboard.type(' keys')
  const text = await expectOnServer(site, link, ['// by emacs keys'])
  expect(text).toMatch(/\n\/\/ by vim\n\/\/ by emacs keys$/)
})

test('size of the letters, wrapped lines and the mode for screen readers hold at once, and over a reload', async () => {
  const page = await openPage(browser)
  await startWork(page, await site.invite())
  await typeOver(page, `// ${'a very long line '.repeat(30)}`)
  const lines = page.locator('.monaco-editor .view-line')
  expect(await lines.count()).toBe(1)
  await page.getByRole('button', { name: 'Preferences' }).click()
  const dialog = page.getByRole('dialog', { name: 'Preferences' })
  await dialog.getByLabel('Font size').selectOption('20 px')
  await dialog.getByRole('switch', { name: 'Wrap long lines' }).check()
  await dialog.getByRole('switch', { name: 'Screen reader mode' }).check()
  await page.keyboard.press('Escape')
  const expectAsSet = async () => {
    await expect.poll(() => lines.count()).toBeGreaterThan(2)
    expect(await page.evaluate('getComputedStyle(document.querySelector(".view-line")).fontSize')).toBe('20px')
  }
  await expectAsSet()
  await page.reload()
  await untilEditor(page)
  await expectAsSet()
  await page.getByRole('button', { name: 'Preferences' }).click()
  expect(await dialog.getByRole('switch', { name: 'Screen reader mode' }).isChecked()).toBe(true)
})

test('a new file in a folder, renamed, deleted, and deleted undone', async () => {
  const link = await site.invite()
  const page = await openPage(browser)
  await startWork(page, link)
  const dialog = page.getByRole('dialog')
  await page.getByRole('button', { name: 'Actions for all files' }).click()
  await page.getByRole('menuitem', { name: 'New file…' }).click()
  await dialog.getByLabel('Path').fill('fold-sections.ts')
  await page.keyboard.press('Enter')
  await dialog.getByText(/already|taken|exists/i).waitFor()
  await dialog.getByLabel('Path').fill('lib/helpers.ts')
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await typeOver(page, 'export const help = 1')
  await act(page, 'lib/helpers.ts', 'Rename')
  await dialog.getByLabel('Path').fill('lib/more/help.ts')
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await line(page, 'export const help = 1').waitFor()
  await toTheEnd(page)
  await page.keyboard.type('0')
  await untilSaved(page)
  expect((await workOf(link))['lib/more/help.ts']).toBe('export const help = 10')
  expect(Object.keys(await workOf(link))).not.toContain('lib/helpers.ts')

  await act(page, 'lib/more/help.ts', 'Delete')
  await dialog.getByRole('button', { name: 'Delete' }).click()
  await files(page).getByRole('button', { name: 'help.ts', exact: true }).waitFor({ state: 'detached' })
  await untilSaved(page)
  expect(Object.keys(await workOf(link))).not.toContain('lib/more/help.ts')
  await page.getByRole('button', { name: 'Undo' }).click()
  await files(page).getByRole('button', { name: 'help.ts', exact: true }).waitFor()
  await untilSaved(page)
  await expect.poll(async () => (await workOf(link))['lib/more/help.ts']).toBe('export const help = 10')
})

test('starting over with a file, and taking that back', async () => {
  const link = await site.invite()
  const page = await openPage(browser)
  await startWork(page, link)
  await typeOver(page, '// my own')
  await act(page, 'fold-sections.ts', 'Start over with this file')
  await page.getByRole('dialog').getByRole('button', { name: 'Start over' }).click()
  await line(page, 'export interface LogLine').waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await line(page, '// my own').waitFor()
  await untilSaved(page)
  await expect.poll(async () => (await workOf(link))['fold-sections.ts']).toBe('// my own')
})

test('the sizes of the panes are remembered', async () => {
  const page = await openPage(browser)
  await startWork(page, await site.invite())
  const separator = page.getByRole('separator', { name: 'Width of the statement' })
  const width = () => separator.getAttribute('aria-valuenow').then(Number)
  const before = await width()
  await separator.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(width).toBeGreaterThan(before)
  const after = await width()
  await page.reload()
  await untilEditor(page)
  await expect.poll(width).toBe(after)
})

test('code of a statement is copied by its button', async () => {
  const page = await openPage(browser)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await startWork(page, await site.invite({ challenges: [{ slug: 'build-cache' }] }))
  const copy = page.getByRole('button', { name: 'Copy this code' }).first()
  const code = await page.locator('pre').first().textContent()
  await copy.click()
  await page.getByRole('button', { name: 'Copied' }).first().waitFor()
  expect((await page.evaluate<string>('navigator.clipboard.readText()')).trim()).toBe(code?.trim())
})

/** A line of the editor that has this text; Monaco draws spaces as ones that do not break. */
function line(page: Page, text: string) {
  const pattern = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s')
  return page
    .locator('.monaco-editor .view-line')
    .filter({ hasText: new RegExp(pattern) })
    .first()
}

async function choose(page: Page, keys: string): Promise<void> {
  await page.getByRole('button', { name: 'Preferences' }).click()
  await page.getByRole('dialog', { name: 'Preferences' }).getByText(keys, { exact: true }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

async function act(page: Page, path: string, action: string): Promise<void> {
  await page.getByRole('button', { name: `Actions for ${path}`, exact: true }).click()
  await page.getByRole('menuitem', { name: action, exact: true }).click()
}

async function workOf(link: string): Promise<Readonly<Record<string, string>>> {
  const [challenge] = (await site.attemptOf(link)).challenges
  return challenge?.work.typescript ?? {}
}
