import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessibleInBothSchemes, launchBrowser, openPage } from './support/browser.ts'
import { startWork, textOf, toTheEnd, untilEditor, untilSaved } from './support/candidate.ts'
import { startPatienceMs } from './support/product.ts'
import { type Site, startSite } from './support/site.ts'

/** Who goes on in another place before everything was sent finds both works again. */

let site: Site
let browser: Browser
beforeAll(async () => {
  ;[site, browser] = await Promise.all([startSite(), launchBrowser()])
}, startPatienceMs)
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

test('what was typed offline before going on elsewhere is kept beside the work, to bring in and for reviewers', async () => {
  const link = await site.invite()
  const page = await openPage(browser)
  await startWork(page, link)
  await toTheEnd(page)
  await page.keyboard.type('\n// before')
  await untilSaved(page)
  await page.context().setOffline(true)
  await page.keyboard.type('\n// typed on the train')
  await page.getByText('Offline, kept here').waitFor()

  const other = await openPage(browser)
  await other.goto(link)
  await other.getByRole('button', { name: 'Continue' }).click()
  await untilEditor(other)
  await toTheEnd(other)
  await other.keyboard.type('\n// typed at home')
  await untilSaved(other)
  await other.context().close()

  await page.context().setOffline(false)
  await page.getByText(/The last changes from here are kept beside your work/).waitFor()
  await page.getByRole('button', { name: 'Load the page again' }).click()
  await untilEditor(page)
  await page.getByRole('button', { name: 'Show them' }).click()
  const dialog = page.getByRole('dialog', { name: 'Typed in another place' })
  await dialog.getByRole('button', { name: 'Compare with my work' }).waitFor()
  await expectAccessibleInBothSchemes(page)
  expect(await serverText(link)).toMatch(/\/\/ before\n\/\/ typed at home$/)
  await dialog.getByRole('button', { name: 'Bring it in' }).click()
  await expect.poll(() => serverText(link), { timeout: 30_000 }).toMatch(/\/\/ before\n\/\/ typed on the train$/)

  const { id } = await site.attemptOf(link)
  const reviewer = await openPage(browser)
  await site.signIn(reviewer)
  await reviewer.goto(`${site.url}/attempts/${id}`)
  await reviewer.getByRole('heading', { name: 'Typed in another place' }).waitFor()
  await reviewer.getByText(/^Until \d+:\d+/).click()
  await reviewer.getByText('// typed on the train').first().waitFor()
  await expectAccessibleInBothSchemes(reviewer)
  await reviewer.context().close()

  await page.getByRole('button', { name: 'Finish' }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Finish/ })
    .click()
  await page.getByText(/was sent when you had already gone on in another/).waitFor()
  await expectAccessibleInBothSchemes(page)
})

/** The text that was changed, as the server has it, without the line ends at its end. */
async function serverText(link: string): Promise<string> {
  return textOf(await site.attemptOf(link)).trimEnd()
}
