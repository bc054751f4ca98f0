import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '../../server/database/embedded/free-port.ts'
import { type OidcProvider, startOidcProvider } from '../support/oidc-provider.ts'
import { codeFor } from '../support/totp.ts'
import { expectAccessibleInBothSchemes, faultsOf, launchBrowser, openPage } from './support/browser.ts'
import { type Product, startPatienceMs, startProduct } from './support/product.ts'
import { signIn } from './support/staff.ts'

/** A password, a second factor, and the company's own sign-in system. */

let provider: OidcProvider
let product: Product
let browser: Browser
let page: Page
let faults: string[]
let key: string
let backupCodes: string[]

beforeAll(async () => {
  const port = await freePort()
  provider = await startOidcProvider(`http://localhost:${port}/api/auth/callback/oidc`)
  ;[product, browser] = await Promise.all([
    startProduct({
      PORT: String(port),
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: provider.clientId,
      OIDC_CLIENT_SECRET: provider.clientSecret,
      OIDC_NAME: 'Example login',
    }),
    launchBrowser(),
  ])
  page = await openPage(browser, { viewport: { width: 1440, height: 900 } })
  faults = faultsOf(page)
  await signIn(page, product, product.admin)
}, startPatienceMs)

afterAll(async () => {
  await browser?.close()
  await product?.stop()
  await provider?.close()
})

async function signOut(): Promise<void> {
  await page.getByRole('button', { name: 'Mara Lindqvist' }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
}

async function shownCodes(): Promise<string[]> {
  const list = page.getByRole('list', { name: 'Backup codes' })
  await list.waitFor()
  return list.getByRole('listitem').allTextContents()
}

async function password(): Promise<void> {
  await page.getByLabel('E-mail').fill(product.admin.email)
  await page.getByRole('textbox', { name: 'Password' }).fill(product.admin.password)
  await page.keyboard.press('Enter')
}

test('a second factor is turned on by keyboard, with a code from the app, and backup codes are shown once', async () => {
  await page.goto(`${product.url}/account`)
  await expectAccessibleInBothSchemes(page)
  await page.getByRole('button', { name: 'Turn it on' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Your password' }).fill('a guess')
  await page.keyboard.press('Enter')
  await dialog.getByText('That is not your password.').waitFor()
  await expectAccessibleInBothSchemes(page)
  await dialog.getByRole('textbox', { name: 'Your password' }).fill(product.admin.password)
  await page.keyboard.press('Enter')
  await dialog.getByRole('img', { name: 'The key, for the camera of your phone' }).waitFor()
  key = await dialog.getByRole('textbox', { name: 'Key' }).inputValue()
  await expectAccessibleInBothSchemes(page)
  await dialog.getByRole('textbox', { name: 'Code' }).fill('000000')
  await page.keyboard.press('Enter')
  await dialog.getByText('This code is not right').waitFor()
  await dialog.getByRole('textbox', { name: 'Code' }).fill(await codeFor(key))
  await page.keyboard.press('Enter')
  backupCodes = await shownCodes()
  expect(backupCodes).toHaveLength(10)
  await expectAccessibleInBothSchemes(page)
  await dialog.getByRole('button', { name: 'I have kept them' }).press('Enter')
  await page.getByRole('heading', { name: 'Second factor On' }).waitFor()
  await expectAccessibleInBothSchemes(page)
})

test('signing in takes a code from then on, or a backup code', async () => {
  await signOut()
  await expectAccessibleInBothSchemes(page)
  await password()
  await page.getByRole('heading', { name: 'One more step' }).waitFor()
  await expectAccessibleInBothSchemes(page)
  await page.keyboard.type('000000')
  await page.keyboard.press('Enter')
  await page.getByText('This code is not right').waitFor()
  await page.getByRole('textbox', { name: 'Code' }).fill(await codeFor(key))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Attempts' }).waitFor()

  await signOut()
  await password()
  await page.getByRole('button', { name: 'Use a backup code' }).press('Enter')
  await page.getByRole('textbox', { name: 'Backup code' }).fill(backupCodes[0] ?? '')
  await expectAccessibleInBothSchemes(page)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Attempts' }).waitFor()
  await page.goto(`${product.url}/people`)
  await page.getByRole('row').filter({ hasText: 'Mara Lindqvist' }).getByRole('cell', { name: 'On' }).waitFor()
})

test('with the company’s own sign-in only who was invited gets in', async () => {
  const email = 'iris@example.com'
  provider.people.set('iris', { email, email_verified: true, name: 'Iris Vogel' })
  const own = await openPage(browser, { viewport: { width: 1024, height: 768 } })
  async function overThere(): Promise<void> {
    await own.getByRole('button', { name: 'Continue with Example login' }).click()
    await own.locator('input[name=login]').fill('iris')
    await own.locator('input[name=password]').fill('any')
    await own.locator('button[type=submit]').click()
  }
  await own.goto(`${product.url}/sign-in`)
  await overThere()
  await own.getByText('There is no account here for that address.').waitFor()
  await expectAccessibleInBothSchemes(own)

  await page.getByRole('button', { name: 'Invite a colleague' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Iris Vogel')
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Done' }).click()

  await own.getByRole('button', { name: 'Continue with Example login' }).click()
  await own.getByRole('heading', { name: 'Attempts' }).waitFor()
  await own.goto(`${product.url}/account`)
  await own.getByText('You sign in with your company’s own system').waitFor()
  await expectAccessibleInBothSchemes(own)
})

test('a second factor is turned off again, and asks for the password', async () => {
  await page.goto(`${product.url}/account`)
  await page.getByRole('button', { name: 'New backup codes' }).press('Enter')
  await page.getByRole('textbox', { name: 'Your password' }).fill(product.admin.password)
  await page.keyboard.press('Enter')
  expect(await shownCodes()).not.toContain(backupCodes[1])
  await page.getByRole('button', { name: 'I have kept them' }).press('Enter')
  await page.getByRole('button', { name: 'Turn it off' }).press('Enter')
  await page.getByRole('textbox', { name: 'Your password' }).fill(product.admin.password)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Second factor Off' }).waitFor()
  // Refusals that were meant show up in the console, too.
  expect(faults.filter((fault) => !fault.includes('/api/auth/two-factor/'))).toEqual([])
})
