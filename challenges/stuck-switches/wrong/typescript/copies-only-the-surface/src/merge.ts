import type { Source } from './types'

/** The settings of `base`, each as `over` has it if it has it; neither is changed or shared. */
export function merge(base: Source, over: Source): Source {
  const merged: Source = { ...base }
  for (const setting of Object.keys(base)) {
    const [below, value] = [base[setting], over[setting]]
    if (value === undefined || value === null) continue
    merged[setting] = isGroup(below) ? merge(below, value as Source) : value
  }
  return merged
}

function isGroup(value: Source[string]): value is Source {
  return typeof value === 'object' && !Array.isArray(value)
}
