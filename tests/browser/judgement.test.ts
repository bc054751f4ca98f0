import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessibleInBothSchemes, faultsOf, launchBrowser, openPage } from './support/browser.ts'
import { finishedAttempts } from './support/finished.ts'
import { type Product, startPatienceMs, startProduct } from './support/product.ts'
import { signIn } from './support/staff.ts'

/** Two people judge one attempt: by a rubric, without seeing each other's review, with comments, up to a decision. */

const patienceMs = 300_000

let product: Product
let browser: Browser
let admin: Page
let reviewer: Page
let assessment = ''
let attempts: string[] = []
const faults: string[][] = []

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), launchBrowser()])
  const code = await readFile('challenges/log-sections/solution/typescript/fold-sections.ts', 'utf8')
  const filesOf = (answer: string) => [
    { challenge: 'log-sections', language: 'typescript', path: 'fold-sections.ts', text: code } as const,
    { challenge: 'minutes-that-doubled', language: 'markdown', path: 'reply.md', text: answer } as const,
  ]
  const people = [
    { name: 'Wren Calder', files: filesOf('You were billed twice for the same minutes, and that was our fault.') },
    { name: 'Ola Brandt', files: filesOf('Please raise your limits.') },
  ]
  const challenges = [{ slug: 'log-sections' }, { slug: 'minutes-that-doubled' }]
  const made = { title: 'Support engineer', role: 'Support engineer', durationMinutes: 60, challenges }
  ;({ assessment, attempts } = await finishedAttempts(product, made, people))
  admin = await openPage(browser)
  reviewer = await openPage(browser)
  faults.push(faultsOf(admin), faultsOf(reviewer))
  await signIn(admin, product, product.admin)
  await signIn(reviewer, product, product.reviewer)
}, startPatienceMs)

afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

async function open(page: Page): Promise<void> {
  await page.goto(`${product.url}/attempts/${attempts[0]}`)
  await page.getByRole('heading', { level: 1, name: 'Wren Calder' }).waitFor()
}

const review = (page: Page) => page.getByRole('region', { name: 'Review' })

/** Chooses a level of every criterion of the answer, by keys alone. */
async function rateAnswer(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /The minutes that doubled/ }).press('Enter')
  for (const level of ['one of the two causes', 'mentions it', 'general advice', 'polite']) {
    const radio = page.getByRole('radio', { name: level })
    await radio.press('Space')
    await radio.and(page.locator(':checked')).waitFor()
  }
}

async function handIn(page: Page, recommendation: string, why: string): Promise<void> {
  await review(page).getByRole('radio', { name: recommendation, exact: true }).press('Space')
  await review(page).getByRole('textbox', { name: 'Why' }).fill(why)
  await review(page).getByRole('button', { name: 'Hand in the review' }).press('Enter')
  await page.getByRole('article', { name: 'Your review' }).waitFor()
}

test('an admin writes a rubric', { timeout: patienceMs }, async () => {
  await admin.goto(`${product.url}/assessments/${assessment}/rubric`)
  await admin.getByRole('button', { name: 'Add a criterion' }).press('Enter')
  const first = admin.getByRole('region', { name: 'Criterion 1' })
  await first.getByRole('textbox', { name: 'Criterion', exact: true }).fill('Clarity of the code')
  await first.getByRole('textbox', { name: 'What level 4 looks like' }).fill('One would like to have written it')
  await admin.getByRole('button', { name: 'Add a criterion' }).press('Enter')
  const second = admin.getByRole('region', { name: 'Criterion 2' })
  await second.getByRole('textbox', { name: 'Criterion', exact: true }).fill('Hidden tests')
  await second.getByRole('combobox', { name: 'Points come from' }).click()
  await admin.getByRole('option', { name: /^Tests: Collapsible/ }).click()
  await admin.getByRole('radio', { name: /^Two, hidden from each other/ }).press('Space')
  await expectAccessibleInBothSchemes(admin)
  await admin.getByRole('button', { name: 'Save the rubric' }).press('Enter')
  await admin.getByText('Saved as version 1.').waitFor()
})

test('two reviews are hidden from each other until both are in', { timeout: patienceMs }, async () => {
  await open(reviewer)
  await rateAnswer(reviewer)
  await review(reviewer).getByRole('radio', { name: 'Good' }).press('Space')
  await review(reviewer).getByText('All written answers are rated.').waitFor()
  await expectAccessibleInBothSchemes(reviewer)
  await handIn(reviewer, 'Advance', 'She finds the cause and owns it.')
  await open(admin)
  await review(admin)
    .getByText(/The other one is in\./)
    .waitFor()
  expect(await admin.getByText('She finds the cause').count()).toBe(0)
  await rateAnswer(admin)
  await review(admin).getByRole('radio', { name: 'Weak' }).press('Space')
  await handIn(admin, 'Hold', 'The answer stays general.')
  await admin
    .getByRole('article', { name: /^Review by/ })
    .getByText('She finds the cause')
    .waitFor()
  await reviewer.getByText('The answer stays general.').waitFor()
  await expectAccessibleInBothSchemes(admin)
})

test('a comment on a line is seen at once by who else looks, and is settled', { timeout: patienceMs }, async () => {
  await admin.getByRole('tab', { name: /Collapsible sections/ }).press('Enter')
  await admin.getByRole('tab', { name: 'Code' }).press('Enter')
  await admin.getByRole('button', { name: /^Comment on line \d+/ }).press('Enter')
  await admin.getByRole('textbox', { name: /^Comment on line \d+/ }).fill('Why a loop here?')
  await admin.getByRole('button', { name: 'Comment', exact: true }).first().press('Enter')
  const seen = reviewer.getByRole('region', { name: 'Comments', exact: true })
  await seen.getByText('Why a loop here?').waitFor()
  await seen.getByRole('button', { name: 'Reply' }).press('Enter')
  await seen.getByRole('textbox', { name: 'Your reply' }).fill('It is faster.')
  await seen.getByRole('button', { name: 'Reply' }).press('Enter')
  await admin.getByText('It is faster.').first().waitFor()
  await expectAccessibleInBothSchemes(admin)
  const own = admin.getByRole('region', { name: 'Comments', exact: true })
  await own.getByRole('button', { name: 'Resolve' }).press('Enter')
  await seen.getByText(/^Resolved by/).waitFor()
  await expectAccessibleInBothSchemes(reviewer)
})

test('what is typed survives a decision by somebody else, which is shown first', { timeout: patienceMs }, async () => {
  for (const [page, reason] of [
    [reviewer, 'The reviewer’s reason'],
    [admin, 'The admin’s reason'],
  ] as const) {
    await page.getByText('Decide', { exact: true }).click()
    await page.getByRole('textbox', { name: 'Reason', exact: true }).fill(reason)
  }
  await admin.getByRole('button', { name: 'Save the decision' }).press('Enter')
  await reviewer.getByText(/has decided in the meantime: Advance, “The admin’s reason”/).waitFor()
  expect(await reviewer.getByRole('textbox', { name: 'Reason', exact: true }).inputValue()).toBe(
    'The reviewer’s reason',
  )
  expect(await reviewer.getByRole('button', { name: 'Save the decision' }).isDisabled()).toBe(true)
  await reviewer.getByRole('button', { name: 'I have read it' }).press('Enter')
  await reviewer.getByRole('button', { name: 'Save the decision' }).press('Enter')
  await admin.getByText('The reviewer’s reason').waitFor()
})

test('a score is changed with a reason, and the tests’ own stays to be seen', { timeout: patienceMs }, async () => {
  await admin.getByText('Change the score', { exact: true }).click()
  await admin.getByRole('textbox', { name: 'Score', exact: true }).fill('72')
  await admin.getByRole('textbox', { name: 'Reason for the score' }).fill('The tests miss a case.')
  await admin.getByRole('button', { name: 'Save the score' }).press('Enter')
  await admin.getByText('set by a person; tests say 100.0').waitFor()
  await expectAccessibleInBothSchemes(admin)
})

test('one question is read across all candidates, by keys', { timeout: patienceMs }, async () => {
  await admin.goto(`${product.url}/assessments/${assessment}/rubric`)
  await admin.getByRole('link', { name: 'The minutes that doubled: reply' }).press('Enter')
  await admin.getByText(/^1 of 2 rated by you/).waitFor()
  const name = () => admin.getByRole('article').getAttribute('aria-label')
  const level = admin.getByRole('radio', { name: 'one of the two causes' })
  await level.waitFor()
  const before = await name()
  await admin.keyboard.press(before === 'Answer of Ola Brandt' ? '2' : 'j')
  await admin.getByRole('article', { name: 'Answer of Ola Brandt' }).waitFor()
  await level.waitFor()
  if (before !== 'Answer of Ola Brandt') await admin.keyboard.press('2')
  await level.and(admin.locator(':checked')).waitFor()
  await expectAccessibleInBothSchemes(admin)
})

test('a report is handed on by a link, until it is withdrawn', { timeout: patienceMs }, async () => {
  await open(reviewer)
  await reviewer.getByRole('link', { name: 'Report' }).press('Enter')
  await reviewer.getByRole('heading', { level: 1, name: 'Wren Calder' }).waitFor()
  await reviewer.getByRole('textbox', { name: 'For whom' }).fill('Sam, Thursday')
  await reviewer.getByRole('button', { name: 'Make a link' }).press('Enter')
  const url = await reviewer.getByRole('textbox', { name: 'The link, shown this once' }).inputValue()
  await expectAccessibleInBothSchemes(reviewer)
  const interviewer = await openPage(browser)
  await interviewer.goto(url)
  await interviewer.getByRole('heading', { level: 1, name: 'Wren Calder' }).waitFor()
  await interviewer.getByText('72.0').waitFor()
  expect(await interviewer.getByText('wren.calder@example.com').count()).toBe(0)
  expect(await interviewer.getByText('She finds the cause').count()).toBe(0)
  await expectAccessibleInBothSchemes(interviewer)
  await reviewer.getByRole('button', { name: 'Withdraw' }).press('Enter')
  await reviewer.getByText(/^withdrawn/).waitFor()
  await interviewer.reload()
  await interviewer.getByRole('heading', { name: 'This link does not open' }).waitFor()
  expect(faults).toEqual([[], []])
})

test('on paper, a summary has a page of its own and nothing of the screen is left', {
  timeout: patienceMs,
}, async () => {
  await reviewer.emulateMedia({ media: 'print' })
  await reviewer.getByRole('heading', { level: 1, name: 'Wren Calder' }).waitFor()
  expect(await reviewer.getByRole('button', { name: /^Print/ }).isVisible()).toBe(false)
  expect(await reviewer.getByRole('navigation', { name: 'Main' }).isVisible()).toBe(false)
  const pdf = (await reviewer.pdf()).toString('latin1')
  expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThanOrEqual(3)
})
