import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { findChromium } from '../../support/chromium.ts'

export const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A real Chromium, without a window. `more` adds to its command line. */
export function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === undefined) throw new Error('There is no Chromium. `npm test` gets one, or set CHROMIUM_PATH.')
  return chromium.launch({ executablePath, args: [...flags, ...more] })
}

/** How long a page may take for any one step, on a machine that has much else to do. */
const stepPatienceMs = 60_000

/** What the policy refuses is a fault even where the page catches it: other browsers write it on the console. */
const reportViolations = `addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
  console.error('The content security policy refused', effectiveDirective, blockedURI))`

/** A page on a computer of its own: no cookie, no storage, nothing cached. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options)
  context.setDefaultTimeout(stepPatienceMs)
  await context.addInitScript(reportViolations)
  return context.newPage()
}

/** Faults that a page reports on its console or throws; a test ends by expecting none. */
export function faultsOf(page: Page): string[] {
  const faults: string[] = []
  const note = (fault: string) => {
    if (!ofClosedEditor.test(fault)) faults.push(fault)
  }
  page.on('pageerror', (error) => note(String(error)))
  page.on('console', (message) => {
    const { url } = message.location()
    // Who is signed in is asked before anybody is; the browser reports the 401 by itself.
    if (message.type() === 'error' && !url.endsWith('/api/me')) note(`${message.text()} (${url})`)
  })
  return faults
}

/** What Monaco says where an editor is closed while it was still about to draw: on a slow machine, and of no effect. */
const ofClosedEditor = /^Error: InstantiationService has been disposed|^Got bad scroll event: .* width: 0\}/

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** WCAG 2.2 AA and axe's best practices, in the scheme that the page has at the moment. */
export async function expectAccessible(page: Page): Promise<void> {
  // As text, which the content security policy of the page does not govern.
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(axe)
  const { violations } = await page.evaluate<AxeResults>('axe.run(document, { resultTypes: ["violations"] })')
  const found = violations.map(({ id, help, nodes }) => ({
    rule: `${id}: ${help}`,
    nodes: nodes.map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary}`),
  }))
  expect(found, `axe at ${page.url()}`).toEqual([])
}

const settledColours = `(async () => {
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
  await Promise.allSettled(document.getAnimations().map((animation) => animation.finished))
  await new Promise(requestAnimationFrame)
})()`

/** The same in light and in dark. */
export async function expectAccessibleInBothSchemes(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.locator(`:root[data-mantine-color-scheme="${colorScheme}"]`).waitFor({ state: 'attached' })
    // Colours that are still on their way from one scheme to the other are nobody's.
    await page.evaluate(settledColours)
    await expectAccessible(page)
  }
}
