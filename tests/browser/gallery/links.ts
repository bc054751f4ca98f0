import type { Browser } from 'playwright-core'
import { openPage } from '../support/browser.ts'
import { startWork } from '../support/candidate.ts'
import type { Site } from '../support/site.ts'
import type { Camera } from './camera.ts'

const contact = { contact: 'hiring@fernhill.example' }
const inTwoDays = () => new Date(Date.now() + 2 * 24 * 60 * 60_000).toISOString()

/** Where a personal link leads besides the welcome page. */
export async function takeLinkStates(site: Site, browser: Browser, take: Camera): Promise<void> {
  const open = async (link: string, name: string) => {
    const page = await openPage(browser)
    await page.goto(link)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await take(page, name)
    await page.context().close()
  }
  await open(`${site.url}/t/${'x'.repeat(32)}`, 'link-unknown')
  const revoked = await site.invite(contact)
  await site.revoke(revoked)
  await open(revoked, 'link-revoked')
  const expired = await site.invite(contact)
  await site.expire(expired)
  await open(expired, 'link-expired')
  await open(await site.invite(contact, { opensAt: inTwoDays() }), 'link-scheduled')

  const running = await site.invite()
  const first = await openPage(browser)
  await startWork(first, running)
  await open(running, 'link-running')
  const second = await openPage(browser)
  await second.goto(`${running}/work`)
  await second.getByRole('heading', { level: 1 }).waitFor()
  await take(second, 'second-computer')
}
