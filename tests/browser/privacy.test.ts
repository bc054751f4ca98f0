import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessibleInBothSchemes, faultsOf, launchBrowser, openPage } from './support/browser.ts'
import { startPatienceMs } from './support/product.ts'
import { type Site, startSite } from './support/site.ts'

/** What an admin does with a candidate's data, by keyboard alone. */

let site: Site
let browser: Browser
let page: Page
let faults: string[]

beforeAll(async () => {
  ;[site, browser] = await Promise.all([startSite(), launchBrowser()])
  page = await openPage(browser, { viewport: { width: 1440, height: 900 } })
  faults = faultsOf(page)
  await site.signIn(page)
}, startPatienceMs)

afterAll(async () => {
  await browser?.close()
  await site?.close()
})

async function choose(name: string, item: string): Promise<void> {
  await page.getByRole('button', { name: `What to do for ${name}` }).press('Enter')
  await page.getByRole('menuitem', { name: item }).press('Enter')
}

test('a candidate’s data is downloaded, and then erased', async () => {
  await site.invite({}, { name: 'Noor Haddad', email: 'noor.haddad@example.com' })
  const { assessments } = await (await site.admin.api.assessments.$get()).json()
  await page.goto(`${site.url}/assessments/${assessments[0]?.id}`)
  await page.getByRole('rowheader', { name: /Noor Haddad/ }).waitFor()

  const downloading = page.waitForEvent('download')
  await choose('Noor Haddad', 'Download their data')
  expect((await downloading).suggestedFilename()).toBe('personal-data.zip')

  await choose('Noor Haddad', 'Erase')
  const dialog = page.getByRole('dialog', { name: 'Erase: Noor Haddad' })
  await dialog.getByRole('list', { name: 'What is erased' }).getByText('not started').waitFor()
  await expectAccessibleInBothSchemes(page)
  await page.keyboard.type('noor.haddad@example.org')
  await page.keyboard.press('Enter')
  await dialog.getByText('Type noor.haddad@example.com', { exact: true }).waitFor()
  await dialog.getByText('Choose a reason').waitFor()
  await expectAccessibleInBothSchemes(page)
  await dialog.getByLabel('Their e-mail address').fill('noor.haddad@example.com')
  await dialog.getByRole('radio', { name: 'The candidate asked for it' }).press('Space')
  await dialog.getByRole('button', { name: 'Erase for good' }).press('Enter')
  await dialog.waitFor({ state: 'hidden' })
  await page.getByRole('rowheader', { name: /Noor Haddad/ }).waitFor({ state: 'hidden' })
  await expectAccessibleInBothSchemes(page)
  expect(faults).toEqual([])
})
