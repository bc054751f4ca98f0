import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

/** A burst of events (everybody finishes at once) leads to one question to the server, not to hundreds. */
const gatherMs = 400

/** Asks again for what changed while the page is open, as the server says that it changed. Off, it does nothing. */
export function useCompanyEvents(isOn: boolean): void {
  const queries = useQueryClient()
  useEffect(() => {
    if (!isOn) return
    const events = new EventSource('/api/events')
    const changed = new Set<string>()
    let timer: ReturnType<typeof setTimeout> | undefined
    function refresh() {
      timer = undefined
      void queries.invalidateQueries({ queryKey: ['attempts'] })
      for (const id of changed) void queries.invalidateQueries({ queryKey: ['attempt', id] })
      changed.clear()
    }
    events.addEventListener('attempt', (event) => {
      const { attemptId } = JSON.parse(event.data)
      changed.add(attemptId)
      timer ??= setTimeout(refresh, gatherMs)
    })
    return () => {
      clearTimeout(timer)
      events.close()
    }
  }, [isOn, queries])
}
