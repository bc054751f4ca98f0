import { posix } from 'node:path'
import { didYouMean } from '../../../text/closest.ts'
import type { CodeChallenge } from '../../format/challenge.ts'
import { errorAt, type Report } from '../../format/problem.ts'
import type { ChallengeSource } from '../../format/source.ts'
import { nodesOf, plainText, statementTree } from './statement-tree.ts'

/** Links and images that stand in the folder are there. The network is not asked: candidates may not have it either. */
export function statementLinks({ statement, source, files }: CodeChallenge, report: Report): void {
  const given = new Set(Object.values(files).flatMap((each) => Object.keys(each)))
  linksOf({ file: 'statement.md', text: statement, source, given }, report)
}

interface LinkedText {
  /** Links are relative to it. */
  readonly file: string
  readonly text: string
  readonly source: ChallengeSource
  /** Paths of the candidate's own files, to which a text may link. */
  readonly given: ReadonlySet<string>
}

/** The same for any text that a candidate reads. */
export function linksOf({ file, text, source, given }: LinkedText, report: Report): void {
  const tree = statementTree(text)
  const beside = Object.keys(source.files)
  const anchors = new Set(nodesOf(tree, 'heading').map(({ node }) => anchorOf(plainText(node))))
  const fault = (url: string, isImage: boolean): string | null => {
    if (/^[a-z][a-z0-9+.-]*:/i.test(url) || url.startsWith('//')) return null
    if (url.startsWith('#')) {
      const name = decodeUrl(url.slice(1))
      return anchors.has(name) ? null : `leads to no heading${didYouMean(name, anchors)}`
    }
    const path = posix.normalize(posix.join(posix.dirname(file), decodeUrl(url.replace(/[?#].*$/, ''))))
    if (path.startsWith('..') || path.startsWith('/'))
      return 'leads out of the folder; copy the file beside the statement'
    if (beside.includes(path) || (!isImage && given.has(path))) return null
    return `leads to no file${didYouMean(path, beside)}`
  }
  for (const kind of ['link', 'image', 'definition'] as const) {
    for (const { node, line } of nodesOf(tree, kind)) {
      const found = fault(node.url, kind === 'image')
      if (found !== null)
        report(errorAt(file, line, `the ${kind === 'image' ? 'image' : 'link'} \`${node.url}\` ${found}`))
    }
  }
}

/** As GitHub names a heading's anchor. */
function anchorOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
    .replace(/\s/g, '-')
}

function decodeUrl(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}
