import type { Rolldown } from 'vite'

type Context = Pick<Rolldown.PluginContext, 'getModuleInfo'>

/**
 * The few files that pages and the workspace begin with. Each file costs its headers and, over HTTP/1.1, a place in a
 * queue of six, and small ones compress badly. What is a page's alone joins its entry by itself.
 */
export const chunkGroups = [
  { name: firstChunk, debugName: 'what pages begin with', tags: ['$initial' as const], priority: 1 },
  { name: controlsChunk, debugName: 'what the workspace adds', includeDependenciesRecursively: false },
]

/** What both pages begin with; and what the candidate's page begins with and others load later. */
function firstChunk(id: string, context: Context): string | null {
  const users = usersOf(id, context)
  const isOfIndex = users.some((user) => user.endsWith('/index.html'))
  if (!users.some((user) => user.endsWith('/candidate.html'))) return null
  if (isOfIndex) return 'first'
  return /[\\/](node_modules|shared)[\\/]/.test(id) ? 'first-candidate' : null
}

/** Mantine's controls and the icons of the workspace, most of which the company's pages use too. */
function controlsChunk(id: string, context: Context): string | null {
  if (!/[\\/]node_modules[\\/](@mantine|@tabler)[\\/].*\.m?js$/.test(id)) return null
  const isInWorkspace = usersOf(id, context).some((user) => user.endsWith('/features/workspace/workspace-page.tsx'))
  return isInWorkspace ? 'controls' : null
}

/** The module itself and all that reach it without waiting for anything. */
function usersOf(id: string, context: Context): readonly string[] {
  const seen = new Set([id])
  for (const each of seen) for (const importer of context.getModuleInfo(each)?.importers ?? []) seen.add(importer)
  return [...seen]
}
