export interface LogLine {
  readonly type: 'line'
  /** The line's place in the raw log, from 1. */
  readonly number: number
  readonly text: string
}

export interface LogSection {
  readonly type: 'section'
  /** The place of its `@@open` in the raw log, from 1. */
  readonly number: number
  readonly id: string
  readonly title: string
  /** From open to close; null if it ended without a close of its own. */
  readonly seconds: number | null
  readonly collapsed: boolean
  readonly children: LogNode[]
}

export type LogNode = LogLine | LogSection

interface OpenSection {
  readonly number: number
  readonly id: string
  readonly title: string
  readonly openedAt: number
  readonly children: LogNode[]
  hasNews: boolean
}

const openMarker = /^@@open (\d+) ([\w.-]+)(?: (.+))?$/
const closeMarker = /^@@close (\d+) ([\w.-]+)$/

/** Turns the lines of a job's log into the tree that its page draws. */
export function foldSections(lines: readonly string[]): LogNode[] {
  const roots: LogNode[] = []
  /** Open sections, outermost first. */
  const stack: OpenSection[] = []

  function append(node: LogNode): void {
    const parent = stack.at(-1)
    if (parent === undefined) {
      roots.push(node)
      return
    }
    parent.children.push(node)
    if (node.type === 'line' ? node.text.startsWith('ERROR') : !node.collapsed)
      parent.hasNews = true
  }

  function endInnermost(closedAt: number | null): void {
    const section = stack.pop()
    if (section === undefined) return
    append({
      type: 'section',
      number: section.number,
      id: section.id,
      title: section.title,
      seconds: closedAt === null ? null : Math.max(0, closedAt - section.openedAt),
      collapsed: closedAt !== null && !section.hasNews,
      children: section.children,
    })
  }

  for (const [index, text] of lines.entries()) {
    const number = index + 1
    const open = openMarker.exec(text)
    if (open) {
      const [, time, id = '', title = id] = open
      stack.push({ number, id, title, openedAt: Number(time), children: [], hasNews: false })
      continue
    }
    const close = closeMarker.exec(text)
    const closing = close ? (stack.at(-1)?.id === close[2] ? 0 : -1) : -1
    if (close && closing >= 0) {
      endInnermost(Number(close[1]))
      continue
    }
    append({ type: 'line', number, text })
  }
  while (stack.length > 0) endInnermost(null)
  return roots
}
