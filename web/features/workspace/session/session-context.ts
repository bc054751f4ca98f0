import { createContext, useContext } from 'react'
import { useStore } from '../../../shared/state/store.ts'
import type { Place } from '../documents/documents.ts'
import type { Session } from './session.ts'

export const SessionContext = createContext<Session | null>(null)

/** The session of the workspace around; a component outside of one is a fault of ours. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('useSession needs a SessionContext around it')
  return session
}

/** Holds a part of the page that waits in the background at the place that it shows. */
export const PlaceContext = createContext<Place | null>(null)

/** The challenge and language on the screen. */
export function usePlace(): Place {
  const held = useContext(PlaceContext)
  const session = useSession()
  useStore(session.view.state)
  return held ?? session.view.place
}
