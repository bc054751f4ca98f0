import { createAuthClient } from 'better-auth/client'

/** Sessions live in a cookie that scripts cannot read; this client only asks for one or gives it back. */
export const authClient = createAuthClient()
