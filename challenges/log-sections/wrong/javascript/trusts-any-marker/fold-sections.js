/**
 * @typedef {object} LogLine
 * @property {'line'} type
 * @property {number} number The line's place in the raw log, from 1.
 * @property {string} text
 */

/**
 * @typedef {object} LogSection
 * @property {'section'} type
 * @property {number} number The place of its `@@open` in the raw log, from 1.
 * @property {string} id
 * @property {string} title
 * @property {number | null} seconds From open to close; null if it ended without a close of its own.
 * @property {boolean} collapsed
 * @property {LogNode[]} children
 */

/** @typedef {LogLine | LogSection} LogNode */

/**
 * @typedef {object} OpenSection
 * @property {number} number
 * @property {string} id
 * @property {string} title
 * @property {number} openedAt
 * @property {LogNode[]} children
 * @property {boolean} hasNews
 */

const openMarker = /@@open\s+(\S+)\s+(\S+)\s*(.*)/
const closeMarker = /@@close\s+(\S+)\s+(\S+)/

/**
 * Turns the lines of a job's log into the tree that its page draws.
 *
 * @param {readonly string[]} lines
 * @returns {LogNode[]}
 */
export function foldSections(lines) {
  const roots = []
  /** Open sections, outermost first. */
  const stack = []

  function append(node) {
    const parent = stack.at(-1)
    if (parent === undefined) {
      roots.push(node)
      return
    }
    parent.children.push(node)
    if (node.type === 'line' ? node.text.startsWith('ERROR') : !node.collapsed)
      parent.hasNews = true
  }

  function endInnermost(closedAt) {
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
      const [, time, id = '', rest] = open
      const title = rest || id
      stack.push({ number, id, title, openedAt: Number(time), children: [], hasNews: false })
      continue
    }
    const close = closeMarker.exec(text)
    const closing = close ? stack.findLastIndex((section) => section.id === close[2]) : -1
    if (close && closing >= 0) {
      while (stack.length > closing + 1) endInnermost(null)
      endInnermost(Number(close[1]))
      continue
    }
    append({ type: 'line', number, text })
  }
  while (stack.length > 0) endInnermost(null)
  return roots
}
