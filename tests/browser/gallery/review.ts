import type { Page } from 'playwright-core'
import type { Camera } from './camera.ts'

/** Where reviewers spend their day, with a cohort large enough to look real. The page is signed in. */
export async function takeReview(page: Page, url: string, take: Camera): Promise<void> {
  await takeCohort(page, url, take)
  await takeSimilarity(page, url, take)
  await takeJudgement(page, url, take)
}

async function takeCohort(page: Page, url: string, take: Camera): Promise<void> {
  await page.goto(`${url}/attempts`)
  await page.getByRole('row').filter({ hasText: 'Graded' }).nth(20).waitFor()
  await page.getByRole('combobox', { name: 'Assessment' }).click()
  await page
    .getByRole('option')
    .filter({ hasText: /^(?!All)/ })
    .first()
    .click()
  const cohort = page.getByRole('region', { name: 'The cohort' })
  await cohort.getByRole('heading', { name: /^Scores of/ }).waitFor()
  await take(page, 'cohort')
  for (const row of [1, 2])
    await page
      .getByRole('checkbox', { name: /^Choose / })
      .nth(row)
      .check()
  await take(page, 'cohort-chosen')
  await page.getByRole('link', { name: 'Compare' }).click()
  await page.getByRole('region', { name: 'Comparison' }).waitFor()
  await take(page, 'compare')
}

async function takeSimilarity(page: Page, url: string, take: Camera): Promise<void> {
  await page.goto(`${url}/similarity`)
  await page
    .getByText(/pairs? worth reading/)
    .first()
    .waitFor()
  await take(page, 'similarity')
  await page.getByRole('link', { name: 'Who may push to this branch?' }).click()
  await page
    .getByRole('link', { name: /^Side by side/ })
    .first()
    .waitFor()
  await take(page, 'similar-pairs')
  await page
    .getByRole('link', { name: /^Side by side/ })
    .first()
    .click()
  await page.getByText(/% alike/).waitFor()
  await take(page, 'similar-pair')
  await page.getByRole('heading', { level: 2 }).first().getByRole('link').click()
  await page.getByRole('heading', { name: /similar piece/ }).waitFor()
  await take(page, 'attempt-with-signals')
}

async function takeJudgement(page: Page, url: string, take: Camera): Promise<void> {
  await page.goto(`${url}/assessments`)
  await page
    .getByRole('link', { name: /^Candidates of/ })
    .first()
    .click()
  await page.getByRole('link', { name: 'Rubric' }).click()
  await page.getByRole('button', { name: 'Add a criterion' }).click()
  const first = page.getByRole('region', { name: 'Criterion 1' })
  await first.getByRole('textbox', { name: 'Criterion', exact: true }).fill('Clarity of the code')
  await first.getByRole('textbox', { name: 'What level 4 looks like' }).fill('One would like to have written it')
  await take(page, 'rubric')
}
