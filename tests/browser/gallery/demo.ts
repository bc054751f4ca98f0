import { readFile } from 'node:fs/promises'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { openPage } from '../support/browser.ts'
import { pasteOver } from '../support/editor.ts'
import type { Product } from '../support/product.ts'
import type { Camera } from './camera.ts'

/** A believable slip, so that the picture shows a failed test with its difference. */
const reference = await readFile('challenges/log-sections/solution/typescript/fold-sections.ts', 'utf8')
const countingFromZero = reference.replace('index + 1', 'index')

interface Scene {
  readonly product: Product
  readonly browser: Browser
  readonly screen: BrowserContextOptions
  readonly take: Camera
}

/** The demo's candidate, from the welcome page to the end. */
export async function takeCandidate({ product, browser, screen, take }: Scene): Promise<void> {
  const candidate = await openPage(browser, screen)
  await candidate.goto(product.candidateLink)
  await candidate.getByText('Hello Robin Hale').waitFor()
  await take(candidate, 'welcome')
  await candidate.getByRole('checkbox', { name: /I agree/ }).check()
  await candidate.getByRole('button', { name: 'Start the clock' }).click()
  await candidate.getByRole('button', { name: /Collapsible sections/ }).click()
  await pasteOver(candidate, countingFromZero)
  await candidate.getByRole('button', { name: 'Run tests' }).click()
  await candidate.getByText(/visible tests? (passed|failed)/).waitFor()
  await take(candidate, 'workspace')
  await candidate.getByRole('button', { name: 'Submit', exact: true }).click()
  await candidate.getByText(/hidden tests passed/).waitFor()
  await candidate.getByRole('button', { name: 'Finish' }).click()
  await take(candidate, 'finish-dialog')
  await candidate
    .getByRole('dialog')
    .getByRole('button', { name: /^Finish/ })
    .click()
  await candidate.getByRole('heading', { name: 'Your work is in' }).waitFor()
  await take(candidate, 'finished')
}

/** What the demo's admin sees. */
export async function takeStaff({ product, browser, screen, take }: Scene): Promise<void> {
  const staff = await openPage(browser, screen)
  await staff.goto(product.url)
  await staff.getByLabel('E-mail').waitFor()
  await take(staff, 'sign-in')
  await staff.getByLabel('E-mail').fill(product.admin.email)
  await staff.getByRole('textbox', { name: 'Password' }).fill(product.admin.password)
  await staff.getByRole('button', { name: 'Sign in' }).click()
  await staff.getByRole('row').filter({ hasText: 'Graded' }).nth(3).waitFor()
  await take(staff, 'attempts')
  await staff.getByRole('link', { name: 'Tomasz Wrona' }).click()
  await staff.getByRole('heading', { level: 1, name: 'Tomasz Wrona' }).waitFor()
  await take(staff, 'attempt')
  await staff.getByRole('tab', { name: 'Code' }).click()
  await staff.locator('.monaco-editor .view-line').first().waitFor()
  await take(staff, 'attempt-code')
  await staff.getByRole('link', { name: 'Report' }).click()
  await staff.getByRole('button', { name: /^Print/ }).waitFor()
  await take(staff, 'report')
  await staff.goBack()
  await staff.getByRole('link', { name: 'Watch how it went' }).click()
  await staff.locator('.monaco-editor .view-line').first().waitFor()
  await staff.getByRole('button', { name: 'Next submission' }).click()
  await take(staff, 'playback')
  await staff.getByRole('link', { name: 'Assessments' }).click()
  await staff.getByRole('link', { name: /^Candidates of/ }).waitFor()
  await take(staff, 'assessments')
  await staff.getByRole('link', { name: /^Candidates of/ }).click()
  await staff.getByRole('table').waitFor()
  await take(staff, 'candidates')
  await staff.getByRole('link', { name: 'Stages' }).click()
  await staff.getByRole('region', { name: 'Invited' }).waitFor()
  await take(staff, 'stages')
  await staff.getByRole('link', { name: 'Settings', exact: true }).click()
  await staff.getByRole('button', { name: 'Publish the changes' }).waitFor()
  await take(staff, 'assessment-editor')
  await staff.getByRole('link', { name: 'Integrations' }).click()
  await staff.getByText('No webhook yet').waitFor()
  await take(staff, 'webhooks')
  await staff.getByRole('link', { name: 'Applicant tracking' }).click()
  await staff.getByText('Nothing is connected yet').waitFor()
  await take(staff, 'applicant-tracking')
  await staff.getByRole('link', { name: 'Mail' }).click()
  await staff.getByText('There is no mail server').waitFor()
  await take(staff, 'mail')
}
