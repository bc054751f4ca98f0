import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findChromium } from '../support/chromium.ts'
import { descendantsOf, livingOf } from '../support/processes.ts'
import { expectAccessibleInBothSchemes, flags, launchBrowser, openPage } from './support/browser.ts'
import { expectOnServer, startWork, toTheEnd, untilEditor, untilSaved } from './support/candidate.ts'
import { takeClock } from './support/clock.ts'
import { startPatienceMs } from './support/product.ts'
import { type Site, startSite } from './support/site.ts'

/** Work survives the line, the browser, the computer and the clock. */

let site: Site
let browser: Browser
beforeAll(async () => {
  ;[site, browser] = await Promise.all([startSite(), launchBrowser()])
}, startPatienceMs)
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

test('offline for an hour, and past the deadline: what was typed in time counts, and the reviewer sees that it came late', async () => {
  const link = await site.invite({ durationMinutes: 30 })
  const page = await openPage(browser)
  await takeClock(page)
  await startWork(page, link)
  await toTheEnd(page)
  await page.keyboard.type('\n// before the line broke')
  await untilSaved(page)

  await page.context().setOffline(true)
  await page.keyboard.type('\n// while it was down')
  await page.getByText('Offline, kept here').waitFor()
  await page.clock.fastForward('20:00')
  await page.keyboard.type('\n// twenty minutes later')
  await page.clock.fastForward('40:00')
  const ending = page.getByRole('alertdialog', { name: 'Time is up' })
  await ending.getByText(/There is no connection/).waitFor()
  await expectAccessibleInBothSchemes(page)

  await site.backdate(link, 60 * 60_000)
  expect(await site.attemptOf(link)).toMatchObject({ state: 'finished', finishReason: 'deadline' })
  await page.context().setOffline(false)
  await page.clock.fastForward('00:30')
  await page.getByRole('heading', { name: /your work is in/i }).waitFor()

  const { id } = await site.attemptOf(link)
  const review = async () => (await site.admin.api.attempts[':id'].$get({ param: { id } })).json()
  await expect.poll(async () => (await review()).state, { timeout: 60_000 }).toBe('graded')
  const [challenge] = (await review()).challenges
  expect(challenge?.submissions.map(({ origin }) => origin)).toEqual(['deadline', 'late'])
  const [late] = Object.values(challenge?.submissions.at(-1)?.files ?? {}).filter((text) => text.includes('// '))
  expect(late).toContain('// before the line broke\n// while it was down\n// twenty minutes later')

  const reviewer = await openPage(browser)
  await site.signIn(reviewer)
  await reviewer.goto(`${site.url}/attempts/${id}`)
  await reviewer.getByText('Work that arrived late').waitFor()
  await reviewer.getByText(/after the deadline, typed before it/).waitFor()
})

test('a crash of the browser: the next one goes on to the character, with the cursor', async () => {
  const link = await site.invite()
  const profile = await mkdtemp(join(tmpdir(), 'assay-profile-'))
  const first = await launchWithProfile(profile)
  const page = await first.newPage()
  await startWork(page, link)
  await page.getByRole('button', { name: /When must we have answered/ }).click()
  await toTheEnd(page)
  await page.keyboard.type('\n// one two')
  await untilSaved(page)
  await first.setOffline(true)
  for (let n = 0; n < 4; n += 1) await page.keyboard.press('ArrowLeft')
  await page.keyboard.type(' and a half')
  await page.getByText('Offline, kept here').waitFor()
  await kill(profile)

  const second = await launchWithProfile(profile)
  const again = await second.newPage()
  await again.goto(link)
  await again.getByRole('button', { name: 'Continue' }).click()
  await untilEditor(again)
  await again.locator('.monaco-editor.focused').waitFor()
  await again.keyboard.type('!')
  await expectOnSupportHours(link, '// one and a half! two')
  await second.close()
  await rm(profile, { recursive: true, force: true })
})

test('another computer goes on where this one was: challenge, file and cursor', async () => {
  const link = await site.invite()
  const page = await openPage(browser)
  await startWork(page, link)
  await page.getByRole('button', { name: /When must we have answered/ }).click()
  await toTheEnd(page)
  await page.keyboard.type('\n// left right')
  for (let n = 0; n < 6; n += 1) await page.keyboard.press('ArrowLeft')
  await expect
    .poll(async () => (await site.attemptOf(link)).cursor, { timeout: 20_000 })
    .toMatchObject({
      challenge: 'support-hours',
    })
  await expect.poll(async () => cursorText(link), { timeout: 20_000 }).toBe('// left^ right')

  const other = await openPage(browser)
  await other.goto(link)
  await other.getByRole('button', { name: 'Continue' }).click()
  await other.locator('.monaco-editor.focused').waitFor()
  await other.keyboard.type(' middle')
  await expectOnSupportHours(link, '// left middle right')

  // The computer that was left finds out with its next keystroke, and says so.
  await page.keyboard.type('x')
  await page
    .getByRole('alert')
    .getByText(/goes on in another tab or on another computer/)
    .waitFor()
  await expectAccessibleInBothSchemes(page)
})

test('of two tabs one works; the other says so, and takes over with everything', async () => {
  const link = await site.invite()
  const page = await openPage(browser)
  await startWork(page, link)
  await toTheEnd(page)
  await page.keyboard.type('\n// in the first tab')

  const second = await page.context().newPage()
  await second.goto(`${link}/work`)
  await second.getByRole('heading', { name: 'Your work is open in another tab' }).waitFor()
  await expectAccessibleInBothSchemes(second)
  await second.getByRole('button', { name: 'Work in this tab instead' }).click()
  await untilEditor(second)
  await second.locator('.monaco-editor.focused').waitFor()
  await second.keyboard.type(', then in the second')
  await expectOnServer(site, link, ['// in the first tab, then in the second'])
  await page
    .getByRole('alert')
    .getByText(/goes on in another tab/)
    .waitFor()
})

test('at zero: what was typed before counts, what is unsent is awaited and taken, and the candidate sees it happen', async () => {
  const link = await site.invite({ durationMinutes: 1 })
  const page = await openPage(browser)
  await takeClock(page)
  await startWork(page, link)
  await toTheEnd(page)
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/api/candidate/journal', async (route) => {
    await held
    await route.continue()
  })
  await page.keyboard.type('\n// at the last moment')
  await site.backdate(link, 60_000)
  await page.clock.fastForward('01:00')
  const ending = page.getByRole('alertdialog', { name: 'Time is up' })
  await ending.getByText(/Your last changes are being sent/).waitFor()
  await expectAccessibleInBothSchemes(page)
  await page.keyboard.type(' and after it')
  release()
  await page.getByRole('heading', { name: /your work is in/i }).waitFor()
  const { id } = await site.attemptOf(link)
  const review = await (await site.admin.api.attempts[':id'].$get({ param: { id } })).json()
  const files = review.challenges[0]?.work.typescript ?? {}
  const text = Object.values(files).find((each) => each.includes('at the last moment'))
  expect(text).toMatch(/\/\/ at the last moment$/)
})

test('a bundle of work that was never sent is brought in by the page after the end', async () => {
  const link = await site.invite()
  const page = await openPage(browser)
  await startWork(page, link)
  await toTheEnd(page)
  await page.context().setOffline(true)
  await page.keyboard.type('\n// kept here')
  await page.getByText('Offline, kept here').waitFor()
  await expect.poll(() => keptInBrowser(page)).toContain('kept here')
  await Promise.all([page.waitForEvent('close'), page.close({ runBeforeUnload: true })])
  const later = await page.context().newPage()
  await page.context().setOffline(false)
  await site.backdate(link, 2 * 60 * 60_000)
  await later.goto(link)
  await later.getByRole('heading', { name: /your work is in/i }).waitFor()
  const { id } = await site.attemptOf(link)
  const review = await (await site.admin.api.attempts[':id'].$get({ param: { id } })).json()
  expect(JSON.stringify(review.challenges[0]?.work)).toContain('// kept here')
})

/** What was typed and waits in the browser's own storage, in order. */
function keptInBrowser(page: Page): Promise<string> {
  return page.evaluate<string>(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('assay-journal')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const reading = opening.result.transaction('batches').objectStore('batches').getAll()
      reading.onerror = () => reject(reading.error)
      reading.onsuccess = () => {
        opening.result.close()
        const entries = reading.result.flatMap(({ batch }) => batch.entries)
        resolve(entries.flatMap(({ edit }) => edit ?? []).map(([, , text]) => text).join(''))
      }
    }
  })`)
}

function launchWithProfile(profile: string) {
  const executablePath = findChromium()
  if (executablePath === undefined) throw new Error('There is no Chromium')
  return chromium.launchPersistentContext(profile, { executablePath, args: flags })
}

/** Ends every process of the browser with that profile as a crash would: without a word. */
async function kill(profile: string): Promise<void> {
  const pids = await descendantsOf(process.pid)
  const lines = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')))
  const own = pids.filter((_, index) => lines[index]?.includes(profile))
  expect(own.length).toBeGreaterThan(0)
  for (const pid of own) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It went with its parent.
    }
  }
  await expect.poll(() => livingOf(own), { timeout: 10_000 }).toEqual([])
}

async function supportHours(link: string): Promise<string> {
  const { challenges } = await site.attemptOf(link)
  return JSON.stringify(challenges.find(({ slug }) => slug === 'support-hours')?.work)
}

async function expectOnSupportHours(link: string, words: string): Promise<void> {
  await expect.poll(() => supportHours(link), { timeout: 30_000 }).toContain(words)
}

/** The line of the server's cursor, with the cursor drawn in. */
async function cursorText(link: string): Promise<string | undefined> {
  const { cursor, challenges } = await site.attemptOf(link)
  if (!cursor) return undefined
  const text = challenges.find(({ slug }) => slug === cursor.challenge)?.work[cursor.language]?.[cursor.path] ?? ''
  return `${text.slice(0, cursor.offset)}^${text.slice(cursor.offset)}`.split('\n').find((line) => line.includes('^'))
}
