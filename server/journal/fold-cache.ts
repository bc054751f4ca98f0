export type FoldCache = Record<never, never>
export function createFoldCache(): FoldCache {
  return {}
}
