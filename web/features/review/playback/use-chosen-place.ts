import { useState } from 'react'

/** What the reader chose to look at; undefined follows whatever is worked on. */
export interface ChosenPlace {
  readonly challenge: string
  /** Undefined follows within the challenge. */
  readonly path: string | undefined
}

export function useChosenPlace() {
  const [chosen, choose] = useState<ChosenPlace | undefined>(undefined)
  return { chosen, choose }
}
