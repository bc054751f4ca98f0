import type { CDPSession, Page } from 'playwright-core'

/** Runs in the page before everything else: notes when the welcome page shows, and when a typed mark appears. */
export const observe = `
  window.moments = { welcome: null, mark: null, longest: 0 }
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.moments.longest = Math.max(window.moments.longest, duration)
  }).observe({ type: 'longtask' })
  const look = () => {
    const { moments } = window
    if (moments.welcome === null && document.querySelector('h1') && document.querySelector('[type=checkbox]')) {
      moments.welcome = performance.now()
    }
    const lines = document.querySelector('.monaco-editor .view-lines')
    if (moments.mark === null && lines?.textContent.includes('~')) moments.mark = performance.now()
    requestAnimationFrame(look)
  }
  look()
  window.momentOf = (name) =>
    new Promise((resolve) => {
      const ask = () => {
        const moment = window.moments[name]
        if (moment === null) requestAnimationFrame(ask)
        else resolve(moment)
      }
      ask()
    })
`

export interface Moments {
  readonly welcome: number | null
  readonly mark: number | null
  /** Longest task in milliseconds; the browser reports those above 50. */
  readonly longest: number
}

export function momentsOf(page: Page): Promise<Moments> {
  return page.evaluate<Moments>('window.moments')
}

/** Waits in the page itself: its policy lets nobody in from outside to look again and again. */
export function momentOf(page: Page, name: 'welcome' | 'mark'): Promise<number> {
  return page.evaluate<number>(`window.momentOf('${name}')`)
}

/** Types a mark as soon as there is an editor to type into, and waits until it is on the screen. */
export async function typeMark(page: Page): Promise<number> {
  const input = page.locator('.monaco-editor .native-edit-context, .monaco-editor textarea').first()
  await input.focus()
  await page.keyboard.press('~')
  return momentOf(page, 'mark')
}

export interface Transfers {
  /** Compressed bytes, headers included, of everything that was asked for before that moment of the page. */
  before(moment: number): number
}

/** Watches what a page loads. Attach it before the page goes anywhere. */
export async function watchTransfers(session: CDPSession): Promise<Transfers> {
  const asked = new Map<string, number>()
  const bytes = new Map<string, number>()
  let origin: number | undefined
  session.on('Network.requestWillBeSent', ({ requestId, timestamp }) => {
    origin ??= timestamp
    asked.set(requestId, (timestamp - origin) * 1_000)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => bytes.set(requestId, encodedDataLength))
  await session.send('Network.enable')
  return {
    before: (moment) =>
      [...asked].filter(([, at]) => at <= moment).reduce((sum, [id]) => sum + (bytes.get(id) ?? 0), 0),
  }
}
