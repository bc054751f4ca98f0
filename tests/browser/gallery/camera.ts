import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

/** Takes a page as it stands, under a name; `wide` leaves out the width at which the workspace is laid out anew. */
export type Camera = (page: Page, name: string, widths?: 'wide') => Promise<void>

export const sizes = [
  { name: '1440', width: 1440, height: 900 },
  { name: '1024', width: 1024, height: 768 },
  { name: '390', width: 390, height: 844 },
] as const

/** Takes every page in light and in dark and at each width, to be looked at. */
export function galleryCamera(folder: string): Camera {
  return async (page, name, widths) => {
    await mkdir(folder, { recursive: true })
    await settle(page)
    const wanted = sizes.filter(({ width }) => widths !== 'wide' || width > 768)
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme })
      for (const size of wanted.toReversed()) {
        await page.setViewportSize(size)
        await page.waitForTimeout(400)
        await page.screenshot({ path: join(folder, `${name}-${size.name}-${colorScheme}.png`) })
      }
    }
  }
}

/** Takes the named pages alone, as they stand on the screen. */
export function pictureCamera(folder: string, names: readonly string[]): Camera {
  return async (page, name) => {
    if (!names.includes(name)) return
    await mkdir(folder, { recursive: true })
    await settle(page)
    await page.screenshot({ path: join(folder, `${name}.png`) })
  }
}

/** A tooltip is no part of a picture, and neither is text that waits for its font. */
async function settle(page: Page): Promise<void> {
  await page.mouse.move(0, 0)
  await page.evaluate('document.fonts.ready')
}
