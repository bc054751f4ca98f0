import { type Opening, openSession } from './open-session.ts'

interface Ahead {
  readonly token: string
  readonly opening: Promise<Opening>
  /** What came of it, once it has. */
  opened?: Opening
}

let ahead: Ahead | undefined

/**
 * Opens a session before the page that shows it: that page then begins with the work on the screen, and not with a
 * frame that says to wait. Never rejects; the page opens the session by itself where this did not.
 */
export async function openAhead(token: string): Promise<void> {
  if (ahead?.token === token) return
  const begun: Ahead = { token, opening: openSession(token, false) }
  ahead = begun
  try {
    begun.opened = await begun.opening
  } catch {
    if (ahead === begun) ahead = undefined
  }
}

/** What has come of opening it ahead, if anything has. Nothing changes by asking. */
export function openedAhead(token: string): Opening | null {
  return (ahead?.token === token && ahead.opened) || null
}

/** Gives the session that was opened ahead away once, be it there or on its way. */
export function takeAhead(token: string): Promise<Opening> | undefined {
  const taken = ahead?.token === token ? ahead.opening : undefined
  if (taken) ahead = undefined
  return taken
}
