/**
 * `npm run screenshots`: the README's pictures, taken from the running product with its demo world. With a folder as
 * argument it takes every page and state there, in light and dark and at three widths, to look at; further arguments
 * name the parts to take.
 */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { fillStatus } from '../support/fill-status.ts'
import { galleryCamera, pictureCamera, sizes } from './gallery/camera.ts'
import { takeCompany } from './gallery/company.ts'
import { takeCandidate, takeStaff } from './gallery/demo.ts'
import { takeLinkStates } from './gallery/links.ts'
import { takeReview } from './gallery/review.ts'
import { takeWorkspaceStates } from './gallery/workspace.ts'
import { launchBrowser, openPage } from './support/browser.ts'
import { startProduct } from './support/product.ts'
import { startSite } from './support/site.ts'
import { signIn } from './support/staff.ts'

const [gallery, ...parts] = process.argv.slice(2)
const take = gallery ? galleryCamera(gallery) : pictureCamera('tests/browser/pictures', ['workspace', 'attempt'])
const wants = (part: string) => (gallery ? parts.length === 0 || parts.includes(part) : part === 'demo')
const browser = await launchBrowser()
try {
  if (wants('demo')) await takeDemo()
  if (gallery && wants('review')) await takeWithCohort()
  if (wants('links')) await onSite((site) => takeLinkStates(site, browser, take))
  if (wants('workspace')) await onSite((site) => takeWorkspaceStates(site, browser, take))
} finally {
  await browser.close()
}

async function takeDemo(): Promise<void> {
  const product = await startProduct()
  try {
    const screen = { viewport: sizes[0], deviceScaleFactor: gallery ? 1 : 2 }
    await takeCandidate({ product, browser, screen, take })
    await takeStaff({ product, browser, screen, take })
  } finally {
    await product.stop()
  }
}

async function takeWithCohort(): Promise<void> {
  const product = await startProduct()
  try {
    const command = ['server/cli/assay.ts', 'demo', 'cohort', '--count', '24', '--copies', '2']
    await promisify(execFile)(process.execPath, command, { env: { ...process.env, DATA_DIR: product.dataDir } })
    await fillStatus(product.dataDir)
    const page = await openPage(browser, { viewport: sizes[0] })
    await signIn(page, product, product.admin)
    await takeReview(page, product.url, take)
    await takeCompany(page, product, take)
  } finally {
    await product.stop()
  }
}

async function onSite(visit: (site: Awaited<ReturnType<typeof startSite>>) => Promise<void>): Promise<void> {
  const site = await startSite()
  try {
    await visit(site)
  } finally {
    await site.close()
  }
}
