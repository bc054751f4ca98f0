import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

export interface Identity {
  readonly email: string
  readonly email_verified: boolean
  readonly name: string
}

export interface OidcProvider {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** Who can sign in there, by what they type as their login. */
  readonly people: Map<string, Identity>
  close(): Promise<void>
}

/** A real OpenID Connect provider on this machine, for one client; any password does. */
export async function startOidcProvider(redirectUri: string): Promise<OidcProvider> {
  const people = new Map<string, Identity>()
  const client = { clientId: 'assay', clientSecret: 'a secret that only the two of them know' }
  const server = createServer()
  // A browser that comes back after a while must not meet a connection that is just being closed.
  server.keepAliveTimeout = 75_000
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [{ client_id: client.clientId, client_secret: client.clientSecret, redirect_uris: [redirectUri] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    cookies: { keys: ['keys of a provider for tests'] },
    findAccount: (_request, login) => {
      const identity = people.get(login)
      return identity && { accountId: login, claims: () => ({ sub: login, ...identity }) }
    },
    // Nobody is asked whether the company's own tool may know them.
    async loadExistingGrant({ oidc }) {
      const grant = new provider.Grant({
        clientId: oidc.client?.clientId ?? '',
        accountId: oidc.session?.accountId ?? '',
      })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
  })
  server.on('request', provider.callback())
  return {
    ...client,
    issuer,
    people,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
