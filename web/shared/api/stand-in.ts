/** What answers requests: the browser's own fetch, or something in its place. */
export type Answerer = (input: string | URL | Request, init?: RequestInit) => Promise<Response>

const standIns = new Map<string, Answerer>()

/**
 * Lets something in this page answer the requests that are made with a token, in place of the server: the workspace
 * then works as it always does, and nothing it says leaves the browser by itself.
 *
 * @returns what ends it
 */
export function standIn(token: string, answer: Answerer): () => void {
  standIns.set(token, answer)
  return () => standIns.delete(token)
}

/** What answers requests that carry this token. */
export function answererOf(token: string): Answerer {
  return (input, init) => (standIns.get(token) ?? fetch)(input, init)
}
