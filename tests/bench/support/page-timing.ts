import type { CDPSession, Page } from 'playwright-core'

/** Runs in the page before everything else: notes when the welcome page shows, and the longest task. */
export const observe = `
  window.moments = { welcome: null, started: null, editor: null, mark: null, longest: 0 }
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.moments.longest = Math.max(window.moments.longest, duration)
  }).observe({ type: 'longtask' })
  const look = () => {
    if (document.querySelector('h1') && document.querySelector('[type=checkbox]')) {
      window.moments.welcome = performance.now()
    } else requestAnimationFrame(look)
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

/**
 * The same for the workspace: when Start was clicked, when there was an editor to type into, and when the frame with
 * the typed mark was drawn. The page itself puts the cursor into the editor: a driver outside would look for one every
 * half second only, which is longer than what is measured.
 */
export const observeEditor = `
  const noteStart = ({ target }) => {
    if (target.closest('button')) window.moments.started ??= performance.now()
  }
  addEventListener('click', noteStart, { capture: true })
  const observer = new MutationObserver(() => {
    const { moments } = window
    const input = moments.editor === null && document.querySelector('main .monaco-editor .native-edit-context')
    if (input) {
      input.focus()
      if (document.activeElement === input) moments.editor = performance.now()
    }
    if (!document.querySelector('main .view-lines')?.textContent.includes('~')) return
    observer.disconnect()
    // Monaco draws at the beginning of a frame; a message comes when that frame is done.
    const drawn = new MessageChannel()
    drawn.port1.onmessage = () => (moments.mark = performance.now())
    drawn.port2.postMessage(null)
  })
  observer.observe(document, { subtree: true, childList: true, characterData: true })
`

export interface Moments {
  readonly welcome: number | null
  readonly started: number | null
  readonly editor: number | null
  readonly mark: number | null
  /** Longest task in milliseconds; the browser reports those above 50. */
  readonly longest: number
}

export function momentsOf(page: Page): Promise<Moments> {
  return page.evaluate<Moments>('window.moments')
}

/** Waits in the page itself: its policy lets nobody in from outside to look again and again. */
export function momentOf(page: Page, name: 'welcome' | 'editor' | 'mark'): Promise<number> {
  return page.evaluate<number>(`window.momentOf('${name}')`)
}

/** Types a mark as soon as the cursor is in the editor, and waits until it is on the screen. Needs `observeEditor`. */
export async function typeMark(page: Page): Promise<number> {
  await momentOf(page, 'editor')
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
