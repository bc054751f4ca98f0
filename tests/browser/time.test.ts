import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessibleInBothSchemes, launchBrowser, openPage } from './support/browser.ts'
import { expectOnServer, startWork, toTheEnd, untilSaved } from './support/candidate.ts'
import { stopClock, takeClock } from './support/clock.ts'
import { startPatienceMs } from './support/product.ts'
import { type Site, startSite } from './support/site.ts'

/** What a candidate sees of time, and what an admin can do to it. */

let site: Site
let browser: Browser
beforeAll(async () => {
  ;[site, browser] = await Promise.all([startSite(), launchBrowser()])
}, startPatienceMs)
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const lastCall = (page: Page) => page.getByRole('button', { name: /^0:\d\d left$/, disabled: true })
const shown = (page: Page) => page.getByRole('button', { name: /left, press to hide/ })

test('half, ten, five and one are said in passing, also while the clock is hidden', async () => {
  const page = await openPage(browser)
  await takeClock(page)
  await startWork(page, await site.invite({ durationMinutes: 40 }))
  await stopClock(page)
  let left = seconds(await shown(page).textContent())
  await shown(page).click()
  for (const [mark, words] of [
    [1_200, 'Half of the time has passed: 20 minutes left.'],
    [600, '10 minutes left.'],
    [300, '5 minutes left.'],
    [60, '1 minute left.'],
  ] as const) {
    await page.clock.fastForward((left - mark + 2) * 1_000)
    left = mark - 2
    await page.getByRole('status').filter({ hasText: words }).waitFor()
    const isLastCall = mark === 60
    await (isLastCall ? lastCall(page) : page.getByRole('button', { name: /hidden, press to show/ })).waitFor()
  }
  // In the last minute the time is there for everybody, and its button promises nothing else.
  await lastCall(page).press('Enter')
  await lastCall(page).waitFor()
  // Frames stand still with the clock, and axe waits for some.
  await page.clock.resume()
  await expectAccessibleInBothSchemes(page)
})

test('the clock stays hidden over a reload', async () => {
  const page = await openPage(browser)
  await startWork(page, await site.invite())
  await shown(page).click()
  await page.reload()
  await page.getByRole('button', { name: /hidden, press to show/ }).click()
  await shown(page).waitFor()
})

test('extra time shows at once, from the admin’s page to the candidate’s clock', async () => {
  const link = await site.invite({ durationMinutes: 30 })
  const page = await openPage(browser)
  await startWork(page, link)
  expect(await shown(page).textContent()).toMatch(/^(2\d|30):/)

  const admin = await openPage(browser)
  await site.signIn(admin)
  await admin.goto(`${site.url}/attempts/${(await site.attemptOf(link)).id}`)
  await admin.getByRole('button', { name: 'Give more time' }).click()
  await admin.getByLabel('More time for Robin Hale').fill('15')
  await admin.getByLabel('Reason').fill('A fire drill in the building.')
  await expectAccessibleInBothSchemes(admin)
  await admin.getByRole('button', { name: 'Give the time' }).click()
  await page.getByRole('status').filter({ hasText: 'You have been given 15 minutes more.' }).waitFor()
  expect(await shown(page).textContent()).toMatch(/^4\d:/)
  await admin.getByText('Grace Moss gave 15 minutes: A fire drill in the building.').waitFor()
})

test('a pause tells the candidate, locks the editor, stops the clock, and ends where it began', async () => {
  const link = await site.invite({ durationMinutes: 30 })
  const page = await openPage(browser)
  await startWork(page, link)
  await toTheEnd(page)
  await page.keyboard.type('\n// up to here')

  const admin = await openPage(browser)
  await site.signIn(admin)
  await admin.goto(`${site.url}/attempts/${(await site.attemptOf(link)).id}`)
  await admin.getByRole('button', { name: 'Stop the clock' }).click()
  await admin.getByLabel('What Robin Hale will read').fill('There is an outage on our side.')
  await admin.getByRole('dialog').getByRole('button', { name: 'Stop the clock' }).click()

  const overlay = page.getByRole('alertdialog', { name: 'The assessment is paused' })
  await overlay.getByText('There is an outage on our side.').waitFor()
  await overlay.getByText('Everything you typed is saved.').waitFor()
  const stood = await overlay.locator('strong').textContent()
  await expectAccessibleInBothSchemes(page)
  await page.keyboard.type('and no further')
  await page.keyboard.press('ControlOrMeta+Enter')
  await admin.getByText('Clock stopped').waitFor()
  await expectAccessibleInBothSchemes(admin)

  await admin.getByRole('button', { name: 'Let the clock run on' }).click()
  await overlay.waitFor({ state: 'detached' })
  await page.locator('.monaco-editor.focused').waitFor()
  const left = await shown(page).textContent()
  expect(seconds(left)).toBeGreaterThan(seconds(stood) - 120)
  await page.keyboard.type(', and on')
  await untilSaved(page)
  await expectOnServer(site, link, ['// up to here, and on'])
})

test('an incident: every clock of an assessment from its card', async () => {
  const link = await site.invite({ durationMinutes: 30, title: 'Incident drill' })
  const page = await openPage(browser)
  await startWork(page, link)
  const admin = await openPage(browser)
  await site.signIn(admin)
  await admin.getByRole('link', { name: 'Assessments' }).click()
  const card = admin.getByRole('region', { name: 'Incident drill' })
  await card.getByText('1 candidate at work now').waitFor()
  await card.getByRole('button', { name: 'Stop the clock' }).click()
  await admin.getByLabel('What 1 candidate will read').fill('We are moving a database.')
  await admin.getByRole('dialog').getByRole('button', { name: 'Stop the clock' }).click()
  await page.getByRole('alertdialog').getByText('We are moving a database.').waitFor()
  await card.getByText('1 candidate at work now, 1 with a stopped clock').waitFor()
  await expectAccessibleInBothSchemes(admin)
  await card.getByRole('button', { name: 'Let the clock run on' }).click()
  await page.getByRole('alertdialog').waitFor({ state: 'detached' })
  expect(await site.attemptOf(link)).toMatchObject({ state: 'running', pause: null })
})

/** Of a clock's text, like "1:09:54 left". */
function seconds(text: string | null): number {
  const [clock = ''] = /[\d:]+/.exec(text ?? '') ?? []
  return clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
}
