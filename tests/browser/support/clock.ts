import type { Page } from 'playwright-core'

/**
 * Puts a page's clock into the test's hands, from its next navigation on. The stand-in that comes with it has no
 * performance entries, of which the editor reads its own as soon as a key was typed and drawn: it gets one of no length.
 */
export async function takeClock(page: Page): Promise<void> {
  await page.clock.install()
  await page.addInitScript('performance.getEntriesByName = () => [{ duration: 0 }]')
}

/** Lets a page's clock stand still, a moment from now, until `page.clock.resume()`. */
export async function stopClock(page: Page): Promise<void> {
  await page.clock.pauseAt((await page.evaluate<number>('Date.now()')) + 1_000)
}
