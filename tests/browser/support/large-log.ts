import type { Page } from 'playwright-core'
import type { CandidateAttempt } from '../../../server/shared/attempts.ts'

export const largeLog = { path: 'logs/large.log', lines: 50_000, errors: 50 } as const

/** Puts a log of five megabytes beside the files that a candidate is given. Every thousandth line is an error. */
export async function giveLargeLog(page: Page, slug: string): Promise<void> {
  const text = Array.from({ length: largeLog.lines }, (_, index) => logLine(index + 1)).join('\n')
  await page.route('**/api/candidate/attempt', async (route) => {
    const response = await route.fetch()
    const attempt = (await response.json()) as CandidateAttempt
    const challenge = attempt.challenges.find((one) => one.slug === slug)
    for (const files of Object.values(challenge?.files ?? {})) {
      if (files && 'README.md' in files) files[largeLog.path] = text
    }
    await route.fulfill({ response, json: attempt })
  })
}

function logLine(line: number): string {
  const level = line % 1_000 === 0 ? 'ERROR' : 'info '
  const time = new Date(Date.UTC(2026, 2, 3, 6) + line * 130).toISOString()
  return `${time} ${level} worker=${line % 17} request=${line.toString(36).padStart(6, '0')} page read, ${line % 101} rows`
}
