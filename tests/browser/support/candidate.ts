import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { CandidateAttempt } from '../../../server/shared/attempts.ts'
import type { Site } from './site.ts'

/** From the link into the editor. */
export async function startWork(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await page.getByRole('checkbox', { name: /I agree/ }).check()
  await page.getByRole('button', { name: 'Start the clock' }).click()
  await untilEditor(page)
}

export async function untilEditor(page: Page): Promise<void> {
  await page.locator('.monaco-editor .view-line').first().waitFor()
}

/** Puts the cursor at the very end of the file on the screen. */
export async function toTheEnd(page: Page): Promise<void> {
  await page.locator('.monaco-editor .view-lines').first().click()
  await page.keyboard.press('ControlOrMeta+End')
}

/** Waits until the page says that the server has everything. */
export async function untilSaved(page: Page): Promise<void> {
  await page.getByText('Saved', { exact: true }).waitFor()
}

/** The text of the file that was changed, as the server has it. */
export function textOf({ challenges }: CandidateAttempt, slug = 'log-sections'): string {
  const work = challenges.find((challenge) => challenge.slug === slug)?.work.typescript ?? {}
  const given = challenges.find((challenge) => challenge.slug === slug)?.files.typescript ?? {}
  return Object.entries(work).find(([path, text]) => text !== given[path])?.[1] ?? ''
}

/** Waits until the server's text has these words, each once. */
export async function expectOnServer(site: Site, link: string, words: readonly string[]): Promise<string> {
  const counts = async () => {
    const text = textOf(await site.attemptOf(link))
    return words.map((word) => text.split(word).length - 1)
  }
  await expect.poll(counts, { timeout: 30_000 }).toEqual(words.map(() => 1))
  return textOf(await site.attemptOf(link))
}
