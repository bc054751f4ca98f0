import { retry } from './retry'
import type { Branch, Page, Source, Wait } from './types'

/** All branches of the source. A part of them is of no use to anybody, so any error rejects. */
export async function listBranches(source: Source, wait: Wait): Promise<Branch[]> {
  const branches: Branch[] = []
  let cursor: string | null = null
  do {
    const asked: string | null = cursor
    const page: Page = await retry(() => source.listPage(asked), wait).catch((error) => {
      if (branches.length === 0) throw error
      return { branches: [], next: null }
    })
    branches.push(...page.branches)
    cursor = page.next
  } while (cursor !== null)
  return branches
}
