import { hc } from 'hono/client'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AppType } from '../../server/app.ts'
import { consentVersion } from '../../server/shared/consent.ts'
import { runAssay } from '../challenges/run-assay.ts'
import { expectAccessibleInBothSchemes, launchBrowser, openPage } from './support/browser.ts'
import { type Product, startPatienceMs, startProduct } from './support/product.ts'

/** A recruiter arrives at the assessments, sees stages, and is kindly turned away from attempts. */

const recruiter = { email: 'recruiter@fernhill.example', password: 'a long enough password' }

let product: Product
let browser: Browser

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), launchBrowser()])
  const flags = ['--email', recruiter.email, '--name', 'Ines Falk', '--role', 'recruiter', '--password']
  const environment = { DATA_DIR: product.dataDir }
  const made = await runAssay(product.dataDir, ['user', 'create', ...flags, recruiter.password], { environment })
  expect(made).toMatchObject({ code: 0, stderr: '' })
}, startPatienceMs)

afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

test('a recruiter is shown what is theirs', { timeout: 300_000 }, async () => {
  const page = await openPage(browser, { viewport: { width: 1440, height: 900 } })
  await page.goto(product.url)
  await page.getByLabel('E-mail').fill(recruiter.email)
  await page.getByRole('textbox', { name: 'Password' }).fill(recruiter.password)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Assessments' }).waitFor()
  const tabs = page.getByRole('navigation', { name: 'Main' }).getByRole('link')
  expect(await tabs.allTextContents()).toEqual(['Assessments'])
  await page
    .getByRole('link', { name: /^Candidates of/ })
    .first()
    .press('Enter')
  const pages = page.getByRole('navigation', { name: 'Assessment' }).getByRole('link')
  await pages.getByText('Stages').waitFor()
  expect(await pages.allTextContents()).toEqual(['Candidates', 'Stages'])
  await page
    .getByRole('button', { name: /^Invite/ })
    .first()
    .waitFor()
  await expectAccessibleInBothSchemes(page)
  await page.goto(`${product.url}/people`)
  await page.getByRole('alert').getByText('Your role does not open this').waitFor()
  expect(await page.getByRole('button', { name: 'Invite a colleague' }).count()).toBe(0)
  await expectAccessibleInBothSchemes(page)
  await page.getByRole('link', { name: 'Go to your first page' }).press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Assessments' }).waitFor()
})

test('a recruiter stops the clock of somebody at work, and lets it run on', { timeout: 300_000 }, async () => {
  const token = product.candidateLink.split('/t/')[1]
  const { api } = hc<AppType>(product.url, { headers: { authorization: `Bearer ${token}` } })
  const started = await api.candidate.attempt.$post({ json: { consent: consentVersion } })
  expect(started.status).toBe(200)
  const page = await openPage(browser, { viewport: { width: 1440, height: 900 } })
  await page.goto(product.url)
  await page.getByLabel('E-mail').fill(recruiter.email)
  await page.getByRole('textbox', { name: 'Password' }).fill(recruiter.password)
  await page.keyboard.press('Enter')
  await page
    .getByRole('link', { name: /^Candidates of/ })
    .first()
    .press('Enter')
  await page.getByRole('button', { name: 'What to do for Robin Hale' }).press('Enter')
  await page.getByRole('menuitem', { name: 'More time, or a pause' }).click()
  const clock = page.getByRole('dialog', { name: 'The clock: Robin Hale' })
  await clock.getByRole('button', { name: 'Stop the clock' }).click()
  const pausing = page.getByRole('dialog', { name: 'Stop the clock' })
  await pausing.getByRole('textbox').fill('Our outage')
  await expectAccessibleInBothSchemes(page)
  await pausing.getByRole('button', { name: 'Stop the clock' }).click()
  await clock.getByRole('button', { name: 'Let the clock run on' }).waitFor()
  const remaining = async () => (await (await api.candidate.attempt.$get()).json()).pause
  expect(await remaining()).toMatchObject({ reason: 'Our outage' })
  await clock.getByRole('button', { name: 'Let the clock run on' }).click()
  await clock.getByRole('button', { name: 'Stop the clock' }).waitFor()
  expect(await remaining()).toBe(null)
})
