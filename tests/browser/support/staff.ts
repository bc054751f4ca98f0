import type { Page } from 'playwright-core'
import type { Credentials, Product } from './product.ts'

/** Through the door, to the list of attempts. */
export async function signIn(page: Page, { url }: Product, { email, password }: Credentials): Promise<void> {
  await page.goto(url)
  await page.getByLabel('E-mail').fill(email)
  await page.getByRole('textbox', { name: 'Password' }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('heading', { name: 'Attempts' }).waitFor()
}

/** From the list to one attempt, once it is graded: the demo's attempts are played while the server already answers. */
export async function openAttempt(page: Page, name: string): Promise<void> {
  await page.getByRole('row').filter({ hasText: name }).filter({ hasText: 'Graded' }).waitFor()
  await page.getByRole('link', { name }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
}
