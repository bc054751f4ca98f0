import type { Page } from 'playwright-core'

/** Takes everything that is in Monaco and types over it, key by key, as a candidate would: one line of code. */
export async function typeOver(page: Page, line: string): Promise<void> {
  await selectAll(page)
  await page.keyboard.type(line)
}

/** Takes everything that is in Monaco and pastes over it, which leaves the text as it is: no bracket is closed for us. */
export async function pasteOver(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`)
  await selectAll(page)
  await page.keyboard.press('ControlOrMeta+V')
}

async function selectAll(page: Page): Promise<void> {
  await page.locator('.monaco-editor .view-lines').first().click()
  await page.keyboard.press('ControlOrMeta+A')
}
