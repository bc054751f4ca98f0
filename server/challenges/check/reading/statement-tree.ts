import type { Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { visit } from 'unist-util-visit'

/** A statement as the candidate's page reads it: CommonMark with GitHub's additions. */
export function statementTree(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
}

/** All nodes of one kind, in reading order, each with its line. */
export function nodesOf<Type extends Nodes['type']>(
  tree: Root,
  type: Type,
): { readonly node: Extract<Nodes, { type: Type }>; readonly line: number }[] {
  const found: { node: Extract<Nodes, { type: Type }>; line: number }[] = []
  visit(tree, (node) => {
    if (node.type === type) {
      found.push({ node: node as Extract<Nodes, { type: Type }>, line: node.position?.start.line ?? 1 })
    }
  })
  return found
}

/** The text of a node without its marks. */
export function plainText(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map((child) => plainText(child)).join('') : ''
}
