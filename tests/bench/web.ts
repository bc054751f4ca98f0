import type { Browser, Page } from 'playwright-core'
import { launchBrowser, openPage } from '../browser/support/browser.ts'
import { startWork, toTheEnd, untilSaved } from '../browser/support/candidate.ts'
import { pasteOver } from '../browser/support/editor.ts'
import { type Site, startSite } from '../browser/support/site.ts'
import { type BenchReport, median } from './support/bench.ts'
import { momentOf, momentsOf, observe, observeEditor, typeMark, watchTransfers } from './support/page-timing.ts'

const ROUNDS = 5
const LINES = 1_000
/** A fast typist: 120 words a minute. */
const KEYS_PER_S = 10
const TYPING_S = 60

/**
 * What a candidate waits for, and what typing costs them: in a real Chromium, against the server on localhost, each
 * page on a computer that has never been here.
 */
export async function bench(): Promise<BenchReport> {
  const site = await startSite()
  const browser = await launchBrowser()
  try {
    // The first page of a process pays for what every later one finds warm.
    await measureWelcome(site, browser)
    const welcomes = await repeat(() => measureWelcome(site, browser))
    const cold = await repeat(() => measureCold(site, browser))
    const warm = await repeat(() => measureWarm(site, browser))
    const typing = await measureTyping(site, browser)
    const figures = [
      { key: 'welcome_kb', value: median(welcomes.map(({ kb }) => kb)), label: 'compressed kB of the welcome page' },
      { key: 'welcome_ms', value: median(welcomes.map(({ ms }) => ms)), label: 'until the welcome page shows' },
      { key: 'editor_cold_ms', value: median(cold), label: 'until the editor shows its first key, nothing cached' },
      { key: 'editor_warm_ms', value: median(warm), label: 'from Start to the first key, preloaded' },
      { key: 'longest_task_ms', value: typing.longestMs, label: 'longest task in a minute of typing; 0: none over 50' },
      { key: 'journal_kb_per_min', value: typing.kb, label: 'kB of journal requests in that minute' },
    ]
    const method = `Medians of ${ROUNDS}. The minute: ${KEYS_PER_S} keys a second into a file of ${LINES} lines.`
    return { title: 'The browser side', method, figures }
  } finally {
    await browser.close()
    await site.close()
  }
}

async function repeat<Result>(measure: () => Promise<Result>): Promise<Result[]> {
  const results: Result[] = []
  for (let round = 0; round < ROUNDS; round += 1) results.push(await measure())
  return results
}

async function observedPage(browser: Browser, alsoObserve = ''): Promise<Page> {
  const page = await openPage(browser)
  await page.addInitScript(observe + alsoObserve)
  return page
}

/** The font arrives after the text, which shows without it; it is counted all the same. */
async function measureWelcome(site: Site, browser: Browser): Promise<{ kb: number; ms: number }> {
  const page = await observedPage(browser)
  const transfers = await watchTransfers(await page.context().newCDPSession(page))
  await page.goto(await site.invite(), { waitUntil: 'commit' })
  const ms = await momentOf(page, 'welcome')
  await page.evaluate('document.fonts.ready')
  const fonts = await page.evaluate<number>(`performance.getEntriesByType('resource')
    .filter(({ name, startTime }) => name.endsWith('.woff2') && startTime > ${ms})
    .reduce((sum, { transferSize }) => sum + transferSize, 0)`)
  await page.context().close()
  return { kb: (transfers.before(ms) + fonts) / 1_000, ms }
}

/** Another computer opens an attempt that runs. */
async function measureCold(site: Site, browser: Browser): Promise<number> {
  const link = await site.invite()
  const first = await openPage(browser)
  await startWork(first, link)
  await first.context().close()
  const page = await observedPage(browser, observeEditor)
  await page.goto(`${link}/work`, { waitUntil: 'commit' })
  const ms = await typeMark(page)
  await page.context().close()
  return ms
}

/** The clock is started once the welcome page has fetched the editor in its idle time. */
async function measureWarm(site: Site, browser: Browser): Promise<number> {
  const page = await observedPage(browser, observeEditor)
  await page.goto(await site.invite())
  await page.getByRole('checkbox', { name: /I agree/ }).check()
  await page.waitForLoadState('networkidle')
  await page.getByRole('button', { name: 'Start the clock' }).click()
  const mark = await typeMark(page)
  const { started } = await momentsOf(page)
  await page.context().close()
  return mark - (started ?? Number.NaN)
}

async function measureTyping(site: Site, browser: Browser): Promise<{ longestMs: number; kb: number }> {
  const page = await observedPage(browser)
  await startWork(page, await site.invite())
  await pasteOver(
    page,
    Array.from({ length: LINES }, (_, n) => `export const value${n} = (n: number) => n + ${n}`).join('\n'),
  )
  await toTheEnd(page)
  await untilSaved(page)
  let bytes = 0
  page.on('request', (request) => {
    if (request.url().endsWith('/api/candidate/journal')) bytes += request.postDataBuffer()?.length ?? 0
  })
  await page.evaluate('window.moments.longest = 0')
  const text = '\nconst total = items.reduce((sum, item) => sum + item.price * item.count, 0)'
  const end = performance.now() + TYPING_S * 1_000
  for (let n = 0; performance.now() < end; n += 1) {
    const key = text[n % text.length] ?? ' '
    const pause = new Promise((resolve) => setTimeout(resolve, 1_000 / KEYS_PER_S))
    await (key === '\n' ? page.keyboard.press('Enter') : page.keyboard.type(key))
    await pause
  }
  const { longest } = await momentsOf(page)
  await page.context().close()
  return { longestMs: longest, kb: bytes / 1_000 }
}
