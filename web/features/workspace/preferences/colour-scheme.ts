import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { useEffect } from 'react'
import { createStore, type ReadableStore } from '../../../shared/state/store.ts'

interface ColourScheme {
  readonly current: 'light' | 'dark'
  readonly set: (scheme: 'light' | 'dark' | 'auto') => void
}

const store = createStore<ColourScheme | null>(null)

/** Mantine keeps the colours in React, where commands do not reach them; null before the workspace is there. */
export const colourScheme: ReadableStore<ColourScheme | null> = store

export function useColourSchemeCommands(): void {
  const { setColorScheme } = useMantineColorScheme()
  const current = useComputedColorScheme('light')
  useEffect(() => {
    store.set({ current, set: setColorScheme })
    return () => store.set(null)
  }, [current, setColorScheme])
}
