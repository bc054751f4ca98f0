import type { Source } from './types'

/** Lays one source over another. */
export function merge(base: Source, over: Source): Source {
  for (const [setting, value] of Object.entries(over)) {
    if (value) base[setting] = value
  }
  return base
}
