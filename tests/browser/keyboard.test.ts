import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, openPage } from './support/browser.ts'
import { untilEditor } from './support/candidate.ts'
import { startPatienceMs } from './support/product.ts'
import { type Site, startSite } from './support/site.ts'

/** The whole assessment without a mouse, and at the sizes and settings that people need. */

let site: Site
let browser: Browser
beforeAll(async () => {
  ;[site, browser] = await Promise.all([startSite(), launchBrowser()])
}, startPatienceMs)
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const solution = await readFile('challenges/log-sections/solution/typescript/fold-sections.ts', 'utf8')

test('from the link to the end by keyboard alone, with the focus always in sight', async () => {
  const page = await openPage(browser)
  const mouse = await mouseOf(page)
  await page.goto(await site.invite())
  await page.getByRole('checkbox', { name: /I agree/ }).waitFor()
  await tabTo(page, 'checkbox', /I agree/)
  await page.keyboard.press('Space')
  await tabTo(page, 'button', /Start the clock/)
  await page.keyboard.press('Enter')
  await untilEditor(page)

  await tabTo(page, 'button', /Collapsible sections/)
  await tabIntoEditor(page)
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('// nothing yet')
  await page.keyboard.press('ControlOrMeta+Enter')
  const results = page.getByRole('region', { name: 'Results' })
  await results.getByText(/of \d+ visible tests failed/).waitFor()

  await leaveEditor(page)
  await tabIntoEditor(page)
  await page.keyboard.press('ControlOrMeta+A')
  await paste(page, solution)
  await leaveEditor(page)
  await tabTo(page, 'button', /^Run tests/)
  await page.keyboard.press('Enter')
  await results.getByText(/All \d+ visible tests passed/).waitFor()
  await tabTo(page, 'button', /^Submit/)
  await page.keyboard.press('Enter')
  await page.getByText(/hidden tests passed/).waitFor()

  await tabTo(page, 'button', /When must we have answered/)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'When must we have answered?' }).first().waitFor()
  await tabTo(page, 'button', /^Finish/)
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  await tabTo(page, 'button', /^Finish for good/)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Your work is in' }).waitFor()
  expect(mouse).toEqual([])
}, 300_000)

test('at 200 % and in a narrow window everything is there to read, and nothing scrolls sideways', async () => {
  const page = await openPage(browser, { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 })
  await startByKeyboard(page)
  for (const width of [640, 360]) {
    await page.setViewportSize({ width, height: 640 })
    await page.getByRole('button', { name: 'Finish' }).waitFor()
    await page.getByText(/thousands of lines/).waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), `${width} px`).toBeLessThanOrEqual(
      0,
    )
  }
})

test('who asks for less motion gets none', async () => {
  const page = await openPage(browser, { reducedMotion: 'reduce' })
  await startByKeyboard(page)
  await page.getByRole('button', { name: 'Finish' }).click()
  await page.getByRole('dialog').waitFor()
  const moving = await page.evaluate(`document.getAnimations()
    .filter(({ effect }) => effect.getComputedTiming().duration > 1)
    .map(({ effect }) => effect.target?.className)`)
  expect(moving).toEqual([])
})

/** Whatever a mouse, a finger or a wheel does on a page from now on. A key that presses a button is none of these. */
async function mouseOf(page: Page): Promise<string[]> {
  const done: string[] = []
  await page.exposeFunction('noteMouse', (type: string) => void done.push(type))
  await page.addInitScript(`for (const type of ['pointerdown', 'mousedown', 'mousemove', 'touchstart', 'wheel'])
    addEventListener(type, ({ isTrusted }) => isTrusted && noteMouse(type), true)`)
  return done
}

async function startByKeyboard(page: Page): Promise<void> {
  await page.goto(await site.invite())
  await page.getByRole('checkbox', { name: /I agree/ }).focus()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Start the clock' }).press('Enter')
  await page.getByRole('button', { name: 'Finish' }).waitFor()
}

interface Focused {
  readonly role: string
  readonly name: string
  readonly isInEditor: boolean
  readonly isVisible: boolean
}

/** Goes on with Tab until the focus is on that control, and fails where it goes round without meeting it. */
async function tabTo(page: Page, role: string, name: RegExp): Promise<void> {
  const seen: string[] = []
  for (let step = 0; step < 80; step += 1) {
    const focused = await press(page, 'Tab')
    if (focused.role === role && name.test(focused.name)) return
    seen.push(`${focused.role} ${focused.name}`)
    if (focused.isInEditor) await letTabMove(page)
  }
  throw new Error(`Tab does not reach the ${role} ${name}: ${seen.join(', ')}`)
}

async function tabIntoEditor(page: Page): Promise<void> {
  for (let step = 0; step < 80; step += 1) if ((await press(page, 'Tab')).isInEditor) return
  throw new Error('Tab does not reach the editor')
}

/** Tab writes a tab in the editor until Control+M, which its label tells. */
async function leaveEditor(page: Page): Promise<void> {
  const label = await page.evaluate<string>('document.activeElement.getAttribute("aria-label")')
  expect(label).toContain('Control+M')
  await letTabMove(page)
  expect((await press(page, 'Tab')).isInEditor).toBe(false)
}

/** Pages whose editor lets Tab move the focus: Control+M turns it on, and would turn it off again. */
const movesByTab = new WeakSet<Page>()

async function letTabMove(page: Page): Promise<void> {
  if (movesByTab.has(page)) return
  await page.keyboard.press('Control+M')
  movesByTab.add(page)
}

async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`)
  await page.keyboard.press('ControlOrMeta+V')
}

const describeFocus = `(() => {
  const element = document.activeElement
  const style = getComputedStyle(element)
  const box = element.getBoundingClientRect()
  const label = element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent
  return {
    role: element.getAttribute('role') ?? (element.type === 'checkbox' ? 'checkbox' : element.tagName.toLowerCase()),
    name: label.trim().replace(/^\\d+\\s*/, ''),
    isInEditor: element.closest('.monaco-editor') !== null,
    isVisible: style.outlineStyle !== 'none' || style.boxShadow !== 'none' || box.width === 0,
  }
})()`

/** Presses a key, and expects the focus to be seen wherever it lands. */
async function press(page: Page, key: string): Promise<Focused> {
  await page.keyboard.press(key)
  const focused = await page.evaluate<Focused>(describeFocus)
  if (!focused.isInEditor && focused.role !== 'body') {
    expect(focused.isVisible, `the focus on the ${focused.role} "${focused.name}"`).toBe(true)
  }
  return focused
}
