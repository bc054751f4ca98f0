import type { CodeChallenge } from '../../format/challenge.ts'
import { type Report, warningAt } from '../../format/problem.ts'
import { nodesOf, plainText, statementTree } from './statement-tree.ts'

/** Headings make an outline that a screen reader can walk, and every image says in words what it shows. */
export function statementOutline({ statement }: CodeChallenge, report: Report): void {
  outlineOf({ file: 'statement.md', text: statement, hasTitle: true }, report)
}

interface OutlinedText {
  readonly file: string
  readonly text: string
  /** Whether it begins with a title, as a statement does and a question's prompt does not. */
  readonly hasTitle: boolean
}

/** The same for any text that a candidate reads. */
export function outlineOf({ file, text, hasTitle }: OutlinedText, report: Report): void {
  const warn = (line: number, message: string) => report(warningAt(file, line, message))
  const tree = statementTree(text)
  const headings = nodesOf(tree, 'heading')
  const [first, ...others] = headings
  if (hasTitle && text.trim() !== '' && first?.node.depth !== 1) {
    warn(first?.line ?? 1, 'does not begin with a title; start it with `# ` and the name of the problem')
  }
  let above: number = first?.node.depth ?? 1
  for (const { node, line } of others) {
    const heading = plainText(node)
    if (node.depth === 1) warn(line, `\`${heading}\` is a second title; make it a part of the first with \`## \``)
    else if (node.depth > above + 1) {
      warn(line, `the heading \`${heading}\` skips a level; write it with ${above + 1} number signs, not ${node.depth}`)
    }
    above = node.depth
  }
  for (const { node, line } of headings)
    if (plainText(node).trim() === '') warn(line, 'the heading is empty; remove it')
  for (const kind of ['image', 'imageReference'] as const) {
    for (const { node, line } of nodesOf(tree, kind)) {
      if (node.alt?.trim()) continue
      warn(line, 'the image says nothing to those who cannot see it; describe it: `![what it shows](file.png)`')
    }
  }
}
