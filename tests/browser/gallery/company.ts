import type { Page } from 'playwright-core'
import type { Camera } from './camera.ts'

/** What belongs to the company rather than to one candidate. The page is signed in as an admin. */
export async function takeCompany(page: Page, url: string, take: Camera): Promise<void> {
  await page.goto(`${url}/library`)
  await page.getByRole('row').filter({ hasText: 'Who may push to this branch?' }).waitFor()
  await take(page, 'library')
  await page.getByRole('link', { name: 'Who may push to this branch?' }).click()
  await page.getByRole('heading', { level: 1, name: 'Who may push to this branch?' }).waitFor()
  await take(page, 'library-challenge')
  await page.goto(`${url}/people`)
  await page.getByRole('rowheader', { name: /Mara Lindqvist/ }).waitFor()
  await take(page, 'people')
  await page.goto(`${url}/account`)
  await page.getByText('This one').waitFor()
  await take(page, 'account')
  await page.goto(`${url}/integrations/keys`)
  await page.getByRole('button', { name: 'Make a key' }).click()
  await page.getByRole('textbox', { name: 'What it is for' }).fill('Weekly report')
  await page.getByRole('checkbox', { name: /Read attempts/ }).check()
  await take(page, 'keys-form')
  await page.getByRole('button', { name: 'Make the key' }).click()
  await page.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('heading', { name: 'Weekly report' }).waitFor()
  await take(page, 'keys')
  await page.goto(`${url}/audit`)
  await page.getByRole('row').nth(1).waitFor()
  await take(page, 'audit')
  await page.goto(`${url}/status`)
  await page.getByRole('region', { name: 'Database' }).waitFor()
  await take(page, 'status')
}
