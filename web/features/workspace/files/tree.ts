export interface TreeFile {
  readonly kind: 'file'
  readonly name: string
  readonly path: string
}

export interface TreeFolder {
  readonly kind: 'folder'
  readonly name: string
  readonly path: string
  readonly children: readonly TreeNode[]
}

export type TreeNode = TreeFile | TreeFolder

/** Paths as a tree: folders before files, both by name. */
export function treeOf(paths: readonly string[], prefix = ''): TreeNode[] {
  const folders = new Map<string, string[]>()
  const files: TreeFile[] = []
  for (const path of paths) {
    const rest = path.slice(prefix.length)
    const slash = rest.indexOf('/')
    if (slash === -1) files.push({ kind: 'file', name: rest, path })
    else folders.set(rest.slice(0, slash), [...(folders.get(rest.slice(0, slash)) ?? []), path])
  }
  const branches = Array.from(folders, ([name, inside]): TreeFolder => {
    const path = `${prefix}${name}`
    return { kind: 'folder', name, path, children: treeOf(inside, `${path}/`) }
  })
  return [...branches.sort(byName), ...files.sort(byName)]
}

function byName(a: TreeNode, b: TreeNode): number {
  return a.name.localeCompare(b.name, 'en', { numeric: true })
}
