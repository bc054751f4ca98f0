import { createStore, type ReadableStore } from '../../../shared/state/store.ts'
import { remembered } from '../../../shared/storage/remembered.ts'

export const keySets = ['standard', 'vim', 'emacs'] as const
export type KeySet = (typeof keySets)[number]

/** How somebody likes their editor. */
export interface Preferences {
  /** In pixels. */
  readonly fontSize: number
  readonly tabSize: number
  readonly wordWrap: boolean
  readonly minimap: boolean
  readonly keys: KeySet
  /** Monaco's mode for screen readers, where it cannot tell by itself that one is there. */
  readonly screenReader: boolean
}

export const defaultPreferences: Preferences = {
  fontSize: 13,
  tabSize: 2,
  wordWrap: false,
  minimap: false,
  keys: 'standard',
  screenReader: false,
}

export const fontSizes = [11, 12, 13, 14, 15, 16, 18, 20, 24] as const
export const tabSizes = [2, 4, 8] as const

const storageKey = 'assay-editor'
const store = createStore(earlier())

/** Remembered in this browser, for every attempt. */
export const preferences: ReadableStore<Preferences> = store

export function setPreferences(change: Partial<Preferences>): void {
  store.set({ ...store.get(), ...change })
  remembered.setItem(storageKey, JSON.stringify(store.get()))
}

function earlier(): Preferences {
  try {
    return readPreferences(JSON.parse(remembered.getItem(storageKey) ?? 'null'))
  } catch {
    return defaultPreferences
  }
}

/** What is usable of something stored; the rest is the default. */
export function readPreferences(stored: unknown): Preferences {
  const found = (typeof stored === 'object' && stored !== null ? stored : {}) as Partial<Record<string, unknown>>
  const flag = (name: 'wordWrap' | 'minimap' | 'screenReader') =>
    typeof found[name] === 'boolean' ? found[name] : defaultPreferences[name]
  return {
    fontSize: fontSizes.find((size) => size === found.fontSize) ?? defaultPreferences.fontSize,
    tabSize: tabSizes.find((size) => size === found.tabSize) ?? defaultPreferences.tabSize,
    wordWrap: flag('wordWrap'),
    minimap: flag('minimap'),
    keys: keySets.find((keys) => keys === found.keys) ?? defaultPreferences.keys,
    screenReader: flag('screenReader'),
  }
}
