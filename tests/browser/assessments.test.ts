import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { consentVersion } from '../../server/shared/attempts.ts'
import { expectAccessibleInBothSchemes, faultsOf, launchBrowser, openPage } from './support/browser.ts'
import { startPatienceMs } from './support/product.ts'
import { type Site, startSite } from './support/site.ts'

/** An admin makes an assessment, invites people to it and decides of them, all in the browser. */

let site: Site
let browser: Browser
let page: Page
let faults: string[]

beforeAll(async () => {
  ;[site, browser] = await Promise.all([startSite(), launchBrowser()])
  page = await openPage(browser, { viewport: { width: 1440, height: 900 } })
  faults = faultsOf(page)
  await site.signIn(page)
  await page.getByRole('link', { name: 'Assessments' }).click()
}, startPatienceMs)

afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const saved = () => page.getByText('Everything is saved').waitFor()
const button = (name: string) => page.getByRole('button', { name, exact: true })

test('an assessment is made by keyboard alone, from nothing to published', async () => {
  await button('New assessment').focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('Title').waitFor()
  await page.keyboard.type('Platform engineer')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Engineer')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Platform engineer' }).waitFor()
  expect(await button('Publish').isDisabled()).toBe(true)
  await page.getByRole('complementary', { name: 'Summary' }).getByText('Choose at least one challenge.').waitFor()
  await expectAccessibleInBothSchemes(page)

  const add = page.getByRole('combobox', { name: 'Add a challenge' })
  for (const title of ['Collapsible sections', 'When must we']) {
    await add.focus()
    await page.keyboard.type(title)
    await page.getByRole('option', { name: title }).first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: new RegExp(`^Remove .*${title}`) }).waitFor()
  }
  await page
    .getByRole('button', { name: /^Move .* up$/ })
    .last()
    .focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('Advance from').fill('80')
  await page.getByLabel('Decline below').fill('40')
  await saved()
  await button('Publish').focus()
  await page.keyboard.press('Enter')
  await page.getByText('Published, version 1').waitFor()
  await page.getByText('What you see is what the next candidate gets.').waitFor()
  await expectAccessibleInBothSchemes(page)
})

test('what is typed is saved by itself, and a colleague’s work is not overwritten', async () => {
  const other = await openPage(browser, { viewport: { width: 1024, height: 768 } })
  await site.signIn(other)
  await other.goto(page.url())
  await other.getByLabel('Introduction').fill('What the colleague wrote.')
  await other.getByText('Everything is saved').waitFor()
  await page.getByLabel('Introduction').fill('What I wrote.')
  await page.getByText('Nothing of theirs was overwritten').waitFor()
  await expectAccessibleInBothSchemes(page)
  await button('Show what is saved').click()
  await page.getByText('What the colleague wrote.').waitFor()
  await other.context().close()
  // The answer 409 is what the browser reports by itself.
  faults.splice(0, faults.length, ...faults.filter((fault) => !fault.includes('409')))
})

test('the preview is the page that a candidate would see, and starts nothing', async () => {
  const address = page.url()
  await page.goto(address.replace(/edit$/, 'preview'))
  await page.getByText('A preview of what is saved').waitFor()
  await page.getByText('What the colleague wrote.').waitFor()
  await page.getByRole('checkbox', { name: /I agree/ }).check()
  expect(await button('Start the clock').isDisabled()).toBe(true)
  await expectAccessibleInBothSchemes(page)
  await page.goto(address)
  await button('Publish the changes').click()
  await page.getByText('Published, version 2').waitFor()
})

test('many are invited from a spreadsheet, once every line is right', async () => {
  await page.goto(page.url().replace(/\/edit$/, ''))
  await page.getByText('Nobody is invited yet').waitFor()
  await expectAccessibleInBothSchemes(page)
  await button('Invite many').click()
  const box = page.getByRole('textbox', { name: 'Candidates' })
  await box.fill('name,email\nAda,ada@example.com\nBo,no address')
  await button('Check').click()
  await page.getByText('Line 3').waitFor()
  await expectAccessibleInBothSchemes(page)
  await box.fill('name,email,extra_minutes\nAda Bell,ada@example.com,15\nBo Chen,bo@example.com,')
  await button('Check').click()
  await button('Invite 2 candidates').click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.getByRole('rowheader', { name: 'Ada Bell' }).waitFor()
  await page.getByText('2 candidates', { exact: true }).waitFor()
  await expectAccessibleInBothSchemes(page)
})

test('an invitation is withdrawn and reopened with a reason, and its timeline tells it all', async () => {
  const menu = button('What to do for Ada Bell')
  await menu.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Revoke' }).click()
  const row = page.getByRole('row').filter({ hasText: 'Ada Bell' })
  await row.getByText('Revoked').waitFor()
  await menu.click()
  await page.getByRole('menuitem', { name: 'Reopen' }).click()
  await page.getByLabel('Reason').fill('Withdrawn by mistake.')
  await expectAccessibleInBothSchemes(page)
  await button('Reopen').click()
  await row.getByText('Not started').waitFor()
  await menu.click()
  await page.getByRole('menuitem', { name: 'What has happened' }).click()
  const entries = page.getByRole('dialog').getByRole('listitem')
  await entries.filter({ hasText: 'Withdrawn by mistake.' }).waitFor()
  expect(await entries.locator('strong').allTextContents()).toEqual([
    'Invited',
    'Mail: kept, since there is no mail server',
    'Revoked',
    'Reopened',
  ])
  await expectAccessibleInBothSchemes(page)
  await page.keyboard.press('Escape')
})

test('the stages show who stands where, and many are decided with one reason', async () => {
  await finishAttempt()
  await page.getByRole('link', { name: 'Stages' }).click()
  const recommended = page.getByRole('region', { name: 'Recommended' })
  await recommended.getByRole('link', { name: 'Cleo Dunn' }).waitFor()
  await page.getByRole('region', { name: 'Invited' }).getByText('Ada Bell').waitFor()
  await expectAccessibleInBothSchemes(page)
  await page.getByRole('checkbox', { name: 'Choose Cleo Dunn' }).focus()
  await page.keyboard.press('Space')
  await page.getByText('1 candidate chosen').waitFor()
  await page.getByRole('textbox', { name: 'Reason' }).fill('Nothing was handed in.')
  await page.getByText('Decline', { exact: true }).last().click()
  await expectAccessibleInBothSchemes(page)
  await button('Decide').focus()
  await page.keyboard.press('Enter')
  const decided = page.getByRole('region', { name: 'Decided' })
  await decided.getByText('Declined').waitFor()
  expect(faults).toEqual([])
})

/** Somebody who starts and ends with nothing, through the API as their page would. */
async function finishAttempt(): Promise<void> {
  const id = page.url().split('/').at(-1) ?? ''
  const json = { name: 'Cleo Dunn', email: 'cleo@example.com' }
  const made = await site.admin.api.assessments[':id'].invitations.$post({ param: { id }, json })
  const token = (await made.json()).link.split('/t/')[1]
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', origin: site.url }
  const post = (path: string, body: unknown) =>
    fetch(`${site.url}/api/candidate/${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  await post('attempt', { consent: consentVersion })
  const finished = await post('finish', { journal: { writer: crypto.randomUUID(), batches: [] } })
  expect(finished.status).toBe(200)
}
