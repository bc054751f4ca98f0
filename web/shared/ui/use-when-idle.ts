import { useEffect } from 'react'

/** Calls `task` once the page has painted and has nothing more urgent to do. */
export function useWhenIdle(task: () => void): void {
  useEffect(() => {
    if ('requestIdleCallback' in window) {
      const handle = requestIdleCallback(task, { timeout: 3_000 })
      return () => cancelIdleCallback(handle)
    }
    const handle = setTimeout(task, 1_000)
    return () => clearTimeout(handle)
  }, [task])
}
