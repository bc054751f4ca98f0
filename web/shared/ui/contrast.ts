import { createStore, type ReadableStore, useStore } from '../state/store.ts'
import { remembered } from '../storage/remembered.ts'

export type Contrast = 'normal' | 'more'

const storageKey = 'assay-contrast'
const attribute = 'data-assay-contrast'

/** public/scheme.js has set the attribute before the first paint, from the same key or the system's wish. */
const store = createStore<Contrast>(
  typeof document !== 'undefined' && document.documentElement.getAttribute(attribute) === 'more' ? 'more' : 'normal',
)

/** How strong the colours are, for what is no component. */
export const contrast: ReadableStore<Contrast> = store

/** How strong the colours are, and the way to change it: for the whole product, remembered in this browser. */
export function useContrast(): [Contrast, (contrast: Contrast) => void] {
  return [useStore(store), setContrast]
}

export function setContrast(next: Contrast): void {
  document.documentElement.setAttribute(attribute, next)
  store.set(next)
  remembered.setItem(storageKey, next)
}
