import { read } from '../api/client.ts'

/** Ends the session on the server, and with it the cookie. */
export async function signOut(): Promise<void> {
  await read(
    fetch('/api/auth/sign-out', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }),
  )
}
