import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessibleInBothSchemes, launchBrowser, openPage } from './support/browser.ts'
import { expectOnServer, startWork, toTheEnd, untilEditor, untilSaved } from './support/candidate.ts'
import { stopClock, takeClock } from './support/clock.ts'
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
    await takeClock(page)
    await startWork(page, await site.invite())
    await loopForSeconds(page)
    let asked = 0
    page.on('request', (request) => {
      if (request.url().endsWith('/api/candidate/runs')) asked += 1
    })
    const begun = page.waitForResponse('**/api/candidate/runs')
    await page.keyboard.press('ControlOrMeta+Enter')
    await begun
    // However long the server takes to come back, for the page it is a moment.
    await stopClock(page)
    await site.end('SIGKILL')
    await site.start()
    await page.clock.resume()
    await page
      .getByRole('region', { name: 'Results' })
      .getByText(/of \d+ visible tests failed/)
      .waitFor()
    expect(asked).toBeGreaterThan(1)
  },
  restartMs,
)

test(
  'a server that is away when Start is pressed: the page says so, and Start is there to be pressed again',
  async () => {
    const link = await site.invite()
    const page = await openPage(browser)
    await page.goto(link)
    await page.getByRole('checkbox', { name: /I agree/ }).check()
    await site.end('SIGKILL')
    await page.getByRole('button', { name: 'Start the clock' }).click()
    await page.getByRole('alert').getByText('The server cannot be reached.').waitFor()
    await expectAccessibleInBothSchemes(page)
    await site.start()
    await page.getByRole('button', { name: 'Start the clock' }).click()
    await untilEditor(page)
    expect(await site.attemptOf(link)).toMatchObject({ state: 'running' })
  },
  restartMs,
)

test('a start whose answer got lost: the page finds out that the clock runs, and goes on from there', async () => {
  const link = await site.invite()
  const page = await openPage(browser)
  await page.goto(link)
  await page.route('**/api/candidate/attempt', async (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    await route.fetch()
    await route.abort('connectionreset')
  })
  await page.getByRole('checkbox', { name: /I agree/ }).check()
  await page.getByRole('button', { name: 'Start the clock' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
  await untilEditor(page)
})

test(
  'a server that is away when Finish is pressed: one press is enough, and nothing is lost',
  async () => {
    const link = await site.invite()
    const page = await openPage(browser)
    await takeClock(page)
    await startWork(page, link)
    await toTheEnd(page)
    await page.keyboard.type('\n// saved')
    await untilSaved(page)
    await page.getByRole('button', { name: 'Finish' }).click()
    await page.getByRole('dialog').waitFor()
    await stopClock(page)
    await site.end('SIGKILL')
    const refused = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/api/candidate/finish'))
    await page.getByRole('button', { name: 'Finish for good' }).click()
    await refused
    await site.start()
    await page.clock.resume()
    await page.getByRole('heading', { name: 'Your work is in' }).waitFor()
    expect(await site.attemptOf(link)).toMatchObject({ state: 'finished', finishReason: 'candidate' })
    expect(await handedIn(link)).toMatch(/\n\/\/ saved\s*$/)
  },
  restartMs,
)

test(
  'a server that is away when Finish is pressed and stays away: the page says so, and work goes on',
  async () => {
    const link = await site.invite()
    const page = await openPage(browser)
    await startWork(page, link)
    await toTheEnd(page)
    await site.end('SIGKILL')
    await page.keyboard.type('\n// unsent')
    await page.getByText('Offline, kept here').waitFor()
    await page.getByRole('button', { name: 'Finish' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Finish for good' }).click()
    await dialog.getByRole('alert').getByText('The assessment is still running.').waitFor()
    await expectAccessibleInBothSchemes(page)
    await dialog.getByRole('button', { name: 'Go on working' }).click()
    await toTheEnd(page)
    await page.keyboard.type(' and more')
    await site.start()
    await untilSaved(page)
    await page.getByRole('button', { name: 'Finish' }).click()
    await dialog.getByRole('button', { name: 'Finish for good' }).click()
    await page.getByRole('heading', { name: 'Your work is in' }).waitFor()
    expect(await handedIn(link)).toMatch(/\n\/\/ unsent and more\s*$/)
  },
  restartMs,
)

test(
  'a server that is away at zero: the page waits for it, and what was typed before counts',
  async () => {
    const link = await site.invite({ durationMinutes: 10 })
    const page = await openPage(browser)
    await takeClock(page)
    await startWork(page, link)
    await toTheEnd(page)
    await page.keyboard.type('\n// saved')
    await untilSaved(page)
    await site.end('SIGKILL')
    await page.keyboard.type(' and unsent')
    await page.getByText('Offline, kept here').waitFor()
    await page.clock.fastForward('10:00')
    const ending = page.getByRole('alertdialog', { name: 'Time is up' })
    await ending.getByText(/There is no connection/).waitFor()
    await page.keyboard.type(' and too late')
    await stopClock(page)
    await site.start()
    await site.backdate(link, 10 * 60_000)
    await page.clock.resume()
    await page.getByRole('heading', { name: 'Time is up, and your work is in' }).waitFor()
    expect(await handedIn(link)).toMatch(/\n\/\/ saved and unsent\s*$/)
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

/** The file that counts, as the company has it after the end. */
async function handedIn(link: string): Promise<string | undefined> {
  const { id } = await site.attemptOf(link)
  const { challenges } = await (await site.admin.api.attempts[':id'].$get({ param: { id } })).json()
  return challenges[0]?.work.typescript?.['fold-sections.ts']
}

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
