import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from '../../server/database/database.ts'
import { fillStatus } from '../support/fill-status.ts'
import { databaseOf } from '../support/server.ts'
import { expectAccessibleInBothSchemes, faultsOf, launchBrowser, openPage } from './support/browser.ts'
import { type Product, startPatienceMs, startProduct } from './support/product.ts'
import { signIn } from './support/staff.ts'

let product: Product
let browser: Browser
let page: Page
let faults: string[]
beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), launchBrowser()])
  await fillStatus(product.dataDir)
  page = await openPage(browser, { viewport: { width: 1440, height: 900 } })
  faults = faultsOf(page)
  await signIn(page, product, product.admin)
}, startPatienceMs)
afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

test('an admin sees how it has been for an hour, in lines and in words', async () => {
  await page.getByRole('link', { name: 'Status' }).press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Status' }).waitFor()
  const streams = page.getByRole('region', { name: 'Event streams' })
  await streams.getByText('At most 64').waitFor()
  expect(await page.locator('polyline').count()).toBeGreaterThan(9)
  const ended = page.getByRole('region', { name: 'How runs ended in the last hour', exact: true })
  expect(await ended.getByRole('rowheader').allTextContents()).toEqual(
    expect.arrayContaining(['Runs: ran to the end', 'Runs: did not load', 'Grades: ran to the end']),
  )
  await expectAccessibleInBothSchemes(page)
})

test('what needs somebody is said in a sentence', async () => {
  await page.getByRole('status').getByText('All is well.').waitFor()
  const { sql, close } = connect(await databaseOf(product.dataDir), { max: 1 })
  await sql`select graphile_worker.add_job('send-mail', run_at => now() + interval '1 day', max_attempts => 1)`
  await sql`update graphile_worker._private_jobs set attempts = 1 where max_attempts = 1 and run_at > now() + interval '23 hours'`
  await close()
  await page.reload()
  const worries = page.getByRole('status')
  await worries.getByText('One thing to look at').waitFor()
  await worries.getByText('Mails: 1 job given up after the last try. The log says why.').waitFor()
  await expectAccessibleInBothSchemes(page)
  expect(faults).toEqual([])
})
