import type { Browser, Page } from 'playwright-core'
import { openPage } from '../support/browser.ts'
import { startWork, toTheEnd, untilSaved } from '../support/candidate.ts'
import { takeClock } from '../support/clock.ts'
import { typeOver } from '../support/editor.ts'
import type { Site } from '../support/site.ts'
import type { Camera } from './camera.ts'

/** The workspace in its many states. */
export async function takeWorkspaceStates(site: Site, browser: Browser, take: Camera): Promise<void> {
  await takeTools(site, browser, take)
  await takeTicket(site, browser, take)
  await takeWritten(site, browser, take)
  await takeTime(site, browser, take)
}

async function takeTools(site: Site, browser: Browser, take: Camera): Promise<void> {
  const page = await openPage(browser)
  await startWork(page, await site.invite())
  await take(page, 'work-start')
  await page.getByRole('button', { name: 'Write own tests' }).click()
  await page.keyboard.press('ControlOrMeta+Enter')
  await page.getByRole('region', { name: 'Your own tests' }).getByText('1 of 1 passed').waitFor()
  await take(page, 'work-own-tests')
  await page.getByRole('button', { name: 'Try something out' }).click()
  await page.keyboard.press('Control+Alt+Enter')
  await page.getByText(/scratch\/try.ts ran to its end/).waitFor()
  await take(page, 'work-script')
  await page.getByTestId('files').getByRole('button', { name: 'fold-sections.ts', exact: true }).click()
  await typeOver(page, 'export const foldSections = 1')
  await page.keyboard.press('ControlOrMeta+Enter')
  await page.getByText(/visible tests failed/).waitFor()
  await take(page, 'work-failed')
  await typeOver(page, 'export const foldSections = (')
  await page.keyboard.press('ControlOrMeta+Enter')
  await page
    .getByText(/does not load/i)
    .first()
    .waitFor()
  await take(page, 'work-compile-error')
  await page.getByRole('tab', { name: 'History' }).click()
  await page
    .getByRole('button', { name: /^Go back to the run/ })
    .first()
    .waitFor()
  await take(page, 'work-history')
  await page.getByRole('button', { name: 'Actions for all files' }).click()
  await page.getByRole('menuitem', { name: 'Compare with the start' }).click()
  await page.getByText('your work beside the start').waitFor()
  await take(page, 'work-compare')
  await page.getByRole('button', { name: 'End the comparison' }).click()
  await takeDialogs(page, take)
}

async function takeDialogs(page: Page, take: Camera): Promise<void> {
  await page.keyboard.press('ControlOrMeta+K')
  await page.getByPlaceholder('Find a command').waitFor()
  await take(page, 'work-palette')
  await page.keyboard.press('Escape')
  await page.getByPlaceholder('Find a command').waitFor({ state: 'hidden' })
  await page.getByRole('heading', { level: 2, name: 'Files' }).click()
  await page.keyboard.press('?')
  await page.getByRole('heading', { name: 'In the editor' }).waitFor()
  await take(page, 'work-shortcuts')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog', { name: 'Shortcuts' }).waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: 'Preferences' }).click()
  const dialog = page.getByRole('dialog', { name: 'Preferences' })
  await dialog.waitFor()
  await take(page, 'work-preferences')
  await dialog.getByRole('switch', { name: 'High contrast' }).check()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  await take(page, 'work-high-contrast')
  await page.getByRole('button', { name: 'Finish' }).click()
  await page.getByRole('dialog').waitFor()
  await take(page, 'work-finish-dialog')
}

async function takeTicket(site: Site, browser: Browser, take: Camera): Promise<void> {
  const page = await openPage(browser)
  await startWork(page, await site.invite({ challenges: [{ slug: 'lost-merge-requests' }] }))
  await take(page, 'ticket')
  await page
    .getByRole('region', { name: 'The check that shows the problem' })
    .getByRole('button', { name: 'Run it' })
    .click()
  await page.getByText(/It shows the problem/).waitFor()
  await take(page, 'ticket-reproduced')
  await page.keyboard.press('ControlOrMeta+Shift+F')
  const find = page.getByRole('dialog', { name: 'Find in files' })
  await find.getByRole('textbox', { name: 'Find' }).fill('cursor')
  await find.getByText(/places? in \d+ files?/).waitFor()
  await take(page, 'ticket-find', 'wide')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'logs/export-4711.log' }).click()
  await page.getByRole('textbox', { name: 'Search this log' }).fill('page')
  await take(page, 'ticket-log', 'wide')
  await page.getByRole('tab', { name: 'Write back' }).click()
  await take(page, 'ticket-answer', 'wide')
}

async function takeWritten(site: Site, browser: Browser, take: Camera): Promise<void> {
  const page = await openPage(browser)
  const link = await site.invite({ challenges: [{ slug: 'green-twice-red-once' }, { slug: 'migration-at-five' }] })
  await page.goto(link)
  await page.getByRole('checkbox', { name: /I agree/ }).check()
  await page.getByRole('button', { name: 'Start the clock' }).click()
  const answer = page.getByRole('textbox', { name: 'Answer to question 1' })
  await answer.fill('Nobody broke a rule. Each change was tested **alone**, and neither with the other.')
  await take(page, 'written')
}

async function takeTime(site: Site, browser: Browser, take: Camera): Promise<void> {
  const page = await openPage(browser)
  await takeClock(page)
  const link = await site.invite({ title: 'Support engineer' })
  await startWork(page, link)
  await toTheEnd(page)
  await page.keyboard.type('\n// something')
  await untilSaved(page)
  await page.context().setOffline(true)
  await page.keyboard.type(' more')
  await page.getByText('Offline, kept here').waitFor()
  await take(page, 'work-offline')
  await page.context().setOffline(false)
  await untilSaved(page)
  await site.backdate(link, 59 * 60_000 + 30_000)
  await page.reload()
  await toTheEnd(page)
  await take(page, 'work-last-minute')
  await page.context().setOffline(true)
  await page.keyboard.type(' unsent')
  await page.clock.fastForward('02:00')
  await page.getByRole('alertdialog', { name: 'Time is up' }).waitFor()
  await take(page, 'work-time-is-up')
  await page.context().setOffline(false)
  await page.clock.fastForward('00:30')
  await page.getByRole('heading', { name: /your work is in/i }).waitFor()
  await take(page, 'finished-by-time')
}
