import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hc } from 'hono/client'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AppType } from '../../server/app.ts'
import { consentVersion } from '../../server/shared/attempts.ts'
import { runAssay } from '../challenges/run-assay.ts'
import { expectAccessibleInBothSchemes, faultsOf, launchBrowser, openPage } from './support/browser.ts'
import { inviteTo } from './support/invite.ts'
import { type Product, startPatienceMs, startProduct } from './support/product.ts'

/** An author looks after the challenges: a company's own folder, followed while the server runs. */

const author = { email: 'author@fernhill.example', password: 'a long enough password' }
const slug = 'short-names'
const home = await mkdtemp(join(tmpdir(), 'assay-private-'))
const statement = join(home, slug, 'statement.md')

let product: Product
let browser: Browser
let page: Page

beforeAll(async () => {
  const written = await runAssay(home, ['challenge', 'new', slug, '--languages', 'typescript'])
  expect(written).toMatchObject({ code: 0, stderr: '' })
  ;[product, browser] = await Promise.all([startProduct({ CHALLENGE_DIRS: home }), launchBrowser()])
  const flags = ['--email', author.email, '--name', 'Ines Falk', '--role', 'author', '--password', author.password]
  const made = await runAssay(home, ['user', 'create', ...flags], { environment: { DATA_DIR: product.dataDir } })
  expect(made).toMatchObject({ code: 0, stderr: '' })
  page = await openPage(browser, { viewport: { width: 1440, height: 900 } })
}, startPatienceMs)

afterAll(async () => {
  await browser?.close()
  await product?.stop()
  await rm(home, { recursive: true })
})

test('an author finds a challenge, by keyboard alone', { timeout: 300_000 }, async () => {
  const faults = faultsOf(page)
  await page.goto(product.url)
  await page.getByLabel('E-mail').fill(author.email)
  await page.getByRole('textbox', { name: 'Password' }).fill(author.password)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Library' }).waitFor()
  await page.getByRole('row').filter({ hasText: 'Short names' }).waitFor()
  expect(await page.getByRole('navigation', { name: 'Main' }).getByRole('link').allTextContents()).toEqual(['Library'])
  await expectAccessibleInBothSchemes(page)

  await page.getByRole('textbox', { name: 'Search challenges' }).focus()
  await page.keyboard.type('short names')
  await page.getByText(/^1 of \d+ challenges$/).waitFor()
  const isOnLink = () => page.evaluate<boolean>("document.activeElement?.textContent === 'Short names'")
  for (let presses = 0; presses < 30 && !(await isOnLink()); presses++) await page.keyboard.press('Tab')
  expect(await isOnLink()).toBe(true)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Short names' }).waitFor()
  expect(faults).toEqual([])
})

test('a change of the folder waits until it is published, and is told file by file', { timeout: 300_000 }, async () => {
  await writeFile(statement, (await readFile(statement, 'utf8')).replace('An interface takes', 'A gateway takes'))
  const row = page.getByRole('table').getByRole('row').filter({ hasText: 'In the folder' })
  await expect
    .poll(
      async () => {
        await page.reload()
        await page.getByRole('heading', { level: 1, name: 'Short names' }).waitFor()
        return row.count()
      },
      { timeout: 60_000 },
    )
    .toBe(1)
  const changes = page.getByRole('region', { name: 'Difference of statement.md' })
  await changes.getByText(/A gateway takes/).waitFor()
  await expectAccessibleInBothSchemes(page)

  await row.getByRole('button', { name: /^Publish/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(/attempts keep what they were given/).waitFor()
  await expectAccessibleInBothSchemes(page)
  await dialog.getByRole('button', { name: /^Publish/ }).click()
  await dialog.waitFor({ state: 'detached' })
  await row.waitFor({ state: 'detached' })
  await page.getByRole('tab', { name: 'Where it is used' }).click()
  await page.getByText(/^Ines Falk published version/).waitFor()
  await expectAccessibleInBothSchemes(page)
})

test('the quality report comes to the page when the check is done', { timeout: 300_000 }, async () => {
  await page.getByRole('tab', { name: 'Quality' }).click()
  const check = page.getByRole('button', { name: 'Check it now' })
  const clean = page.getByText('No error, no warning.')
  // The server checks what is new by itself, and may be done already.
  await check.or(clean).first().waitFor()
  if (await check.isVisible()) await check.click()
  await clean.waitFor({ timeout: 150_000 })
  await page.getByRole('heading', { name: 'Mutation score 100.0' }).waitFor()
  // In the head of the page as well.
  await page.getByText('Proven').first().waitFor()
  await expectAccessibleInBothSchemes(page)
  await page.getByRole('tab', { name: 'Statistics' }).click()
  await page.getByText(/Figures are shown from five on/).waitFor()
  await page.getByText('Nobody has said anything yet.').waitFor()
  await giveFeedback()
  await page.reload()
  await page.getByRole('tab', { name: 'Statistics' }).click()
  const said = page.getByRole('region', { name: 'What candidates say' })
  await said.getByRole('row', { name: 'It was fair 4.2 0 0 1 2 2' }).waitFor()
  await said.getByText('The second example misled me.').waitFor()
  await expectAccessibleInBothSchemes(page)
  await page.getByRole('tab', { name: 'Statement' }).click()
  await page.getByText('A gateway takes').waitFor()
})

test('a folder that breaks keeps its last good version and says what is wrong', { timeout: 300_000 }, async () => {
  await rm(statement)
  await page.getByRole('link', { name: 'Library', exact: true }).first().click()
  const alert = page.getByRole('alert').filter({ hasText: 'A folder cannot be read' })
  await expect
    .poll(
      async () => {
        await page.reload()
        await page.getByRole('heading', { level: 1, name: 'Library' }).waitFor()
        await page.getByRole('row').nth(3).waitFor()
        return alert.count()
      },
      { timeout: 60_000 },
    )
    .toBe(1)
  await alert.getByText('is missing').waitFor()
  await expectAccessibleInBothSchemes(page)
  await page.getByRole('row').filter({ hasText: 'Short names' }).waitFor()
})

/** Five candidates take the challenge, finish at once, and say what they think of it. */
async function giveFeedback(): Promise<void> {
  for (const [index, fair] of [3, 4, 4, 5, 5].entries()) {
    const link = await inviteTo(product, `Candidate ${index}`, [{ slug }])
    const headers = { authorization: `Bearer ${link.split('/t/')[1]}` }
    const { candidate } = hc<AppType>(product.url, { headers }).api
    const answers = [
      await candidate.attempt.$post({ json: { consent: consentVersion } }),
      await candidate.finish.$post({ json: { journal: { writer: randomUUID(), batches: [] } } }),
      await candidate.feedback.$put({
        json: { challenge: slug, clear: 2, fair, time: 5, comment: index === 0 ? 'The second example misled me.' : '' },
      }),
    ]
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true])
  }
}
