import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessibleInBothSchemes, launchBrowser, openPage } from './support/browser.ts'
import { expectOnServer, startWork, toTheEnd, untilSaved } from './support/candidate.ts'
import { typeOver } from './support/editor.ts'
import { startPatienceMs } from './support/product.ts'
import { type Site, startSite } from './support/site.ts'

/** A server that dies or is replaced costs nobody anything. */

let site: Site
let browser: Browser
beforeAll(async () => {
  ;[site, browser] = await Promise.all([startSite(), launchBrowser()])
}, startPatienceMs)
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const restartMs = 240_000

/** Workers that start when they are first needed. */
const notLoadedYet = /assets\/(find-worker|(format|json)\.worker)/

test.each(['SIGKILL', 'SIGTERM'] as const)(
  '%s in the middle of typing: whoever types notices little and loses nothing',
  async (signal) => {
    const link = await site.invite()
    const page = await openPage(browser)
    await startWork(page, link)
    await toTheEnd(page)
    await page.keyboard.type('\n// first')
    await untilSaved(page)
    await page.keyboard.type(' second')
    const ended = site.end(signal)
    await page.keyboard.type(' third')
    await ended
    await page.keyboard.type(' fourth')
    await page.getByText('Offline, kept here').waitFor()
    await site.start()
    await page.keyboard.type(' fifth')
    await untilSaved(page)
    const text = await expectOnServer(site, link, ['fifth'])
    expect(text.trimEnd().split('\n').at(-1)).toBe('// first second third fourth fifth')
  },
  restartMs,
)

test(
  'a line that swallows what is sent: the page says that it is offline, and all is saved once the line is back',
  async () => {
    const link = await site.invite()
    const page = await openPage(browser)
    await startWork(page, link)
    await toTheEnd(page)
    await page.route('**/api/candidate/**', () => {})
    await page.keyboard.type('\n// swallowed')
    await page.getByText('Offline, kept here').waitFor()
    await page.keyboard.type(' and typed on')
    await page.unroute('**/api/candidate/**')
    await untilSaved(page)
    await expectOnServer(site, link, ['// swallowed and typed on'])
  },
  restartMs,
)

test(
  'SIGKILL in the middle of a run: it is asked for again by itself',
  async () => {
    const page = await openPage(browser)
    await startWork(page, await site.invite())
    await loopForSeconds(page)
    const results = page.getByRole('region', { name: 'Results' })
    const asked = page.waitForRequest('**/api/candidate/runs')
    await page.keyboard.press('ControlOrMeta+Enter')
    await asked
    await site.end('SIGKILL')
    await site.start()
    await results.getByText(/visible tests (passed|failed)|There is no connection/).waitFor()
    if (await results.getByText('There is no connection').isVisible()) await page.keyboard.press('ControlOrMeta+Enter')
    await results.getByText(/of \d+ visible tests failed/).waitFor()
  },
  restartMs,
)

test(
  'a submission whose answer got lost is handed in once',
  async () => {
    const link = await site.invite()
    const page = await openPage(browser)
    await startWork(page, link)
    await typeOver(page, '// my answer')
    let lost = 0
    await page.route('**/api/candidate/submissions', async (route) => {
      if (lost === 2) return route.continue()
      // The server has it; what it says never arrives.
      const answer = await route.fetch().catch(() => null)
      if (answer?.ok()) lost += 1
      await route.abort('connectionreset')
    })
    const taken = page.waitForResponse('**/api/candidate/submissions')
    await page.keyboard.press('ControlOrMeta+Shift+Enter')
    expect((await taken).ok()).toBe(true)
    await page
      .getByText(/hidden tests passed|does not load/i)
      .first()
      .waitFor()
    expect(lost).toBe(2)
    const { challenges } = await site.attemptOf(link)
    expect(challenges[0]?.submissions).toHaveLength(1)
  },
  restartMs,
)

/** Work that takes its whole time limit in each test. */
async function loopForSeconds(page: Page): Promise<void> {
  await typeOver(page, 'export const foldSections = () => { for (;;); }')
}

test(
  'a newer server no longer has what was not loaded yet: the page says so, and loading it again keeps everything',
  async () => {
    const link = await site.invite()
    const page = await openPage(browser)
    await startWork(page, link)
    await toTheEnd(page)
    await page.keyboard.type('\n// typed before')
    await untilSaved(page)
    await page.route(notLoadedYet, (route) => route.fulfill({ status: 404, body: 'There is no such file' }))
    await page.keyboard.press('Alt+Shift+F')
    await page.getByText('The formatter could not be loaded: the server has a newer page.').waitFor()
    await page.getByRole('button', { name: 'Actions for all files' }).click()
    await page.getByRole('menuitem', { name: 'New file…' }).click()
    await page.getByLabel('Path').fill('data.json')
    await page.keyboard.press('Enter')
    await page.getByText('A part of the editor’s help could not be loaded: the server has a newer page.').waitFor()
    await page.getByRole('button', { name: 'Find in files' }).click()
    const dialog = page.getByRole('dialog', { name: 'Find in files' })
    await dialog.getByRole('textbox', { name: 'Find' }).fill('typed before')
    await dialog.getByText('1 place in 1 file').waitFor()
    await dialog.getByRole('checkbox', { name: 'Regular expression' }).check()
    await dialog.getByText('The search by expressions could not be loaded: the server has a newer page.').waitFor()
    await expectAccessibleInBothSchemes(page)
    // The page that is loaded then names what the server has.
    await page.unroute(notLoadedYet)
    await dialog.getByRole('button', { name: 'Load the page again' }).click()
    await page.getByTestId('files').getByRole('button', { name: 'fold-sections.ts', exact: true }).click()
    await toTheEnd(page)
    await page.locator('.monaco-editor .view-line').filter({ hasText: '// typed before' }).waitFor()
    await page.getByRole('button', { name: 'Find in files' }).click()
    await dialog.getByRole('textbox', { name: 'Find' }).fill('typed \\w+')
    await dialog.getByRole('checkbox', { name: 'Regular expression' }).check()
    await dialog.getByText('1 place in 1 file').waitFor()
    await expectOnServer(site, link, ['// typed before'])
  },
  restartMs,
)
