import { useSyncExternalStore } from 'react'

const query = '(max-width: 47.99rem)'

/** Whether the window is too narrow for panes beside each other. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches)
}

function subscribe(listener: () => void): () => void {
  const media = window.matchMedia(query)
  media.addEventListener('change', listener)
  return () => media.removeEventListener('change', listener)
}
