/**
 * `npm run screenshots`: the README's pictures, taken from the running product with its demo world. With a folder as
 * argument it takes every page there, in light and dark and at three widths, to look at.
 */
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { launchBrowser, openPage } from './support/browser.ts'
import { pasteOver } from './support/editor.ts'
import { startProduct } from './support/product.ts'

const readmePictures = ['workspace', 'attempt']
const readmeFolder = 'tests/browser/pictures'
const sizes = [
  { name: '1440', width: 1440, height: 900 },
  { name: '1024', width: 1024, height: 768 },
  { name: '390', width: 390, height: 844 },
] as const
/** A believable slip, so that the picture shows a failed test with its difference. */
const reference = await readFile('challenges/log-sections/solution/typescript/fold-sections.ts', 'utf8')
const countingFromZero = reference.replace('index + 1', 'index')

const [gallery] = process.argv.slice(2)
const screen = { viewport: sizes[0], deviceScaleFactor: gallery ? 1 : 2 }
const product = await startProduct()
const browser = await launchBrowser()
try {
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
  // A tooltip is no part of the picture.
  await candidate.mouse.move(0, 0)
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
  await staff.getByRole('link', { name: 'Watch how it went' }).click()
  await staff.locator('.monaco-editor .view-line').first().waitFor()
  await staff.getByRole('button', { name: 'Next submission' }).click()
  await take(staff, 'playback')
  await staff.getByRole('link', { name: 'Assessments' }).click()
  await staff.getByRole('table').waitFor()
  await take(staff, 'assessments')
  await staff.getByRole('link', { name: 'Integrations' }).click()
  await staff.getByText('No webhook yet').waitFor()
  await take(staff, 'webhooks')
  await staff.getByRole('link', { name: 'Applicant tracking' }).click()
  await staff.getByText('Nothing is connected yet').waitFor()
  await take(staff, 'applicant-tracking')
  await staff.getByRole('link', { name: 'Mail' }).click()
  await staff.getByText('There is no mail server').waitFor()
  await take(staff, 'mail')
} finally {
  await browser.close()
  await product.stop()
}

async function take(page: Page, name: string): Promise<void> {
  await page.evaluate('document.fonts.ready')
  if (!gallery) {
    if (!readmePictures.includes(name)) return
    await mkdir(readmeFolder, { recursive: true })
    await page.screenshot({ path: join(readmeFolder, `${name}.png`) })
    return
  }
  await mkdir(gallery, { recursive: true })
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    for (const size of sizes.toReversed()) {
      await page.setViewportSize(size)
      await page.waitForTimeout(400)
      await page.screenshot({ path: join(gallery, `${name}-${size.name}-${colorScheme}.png`) })
    }
  }
}
