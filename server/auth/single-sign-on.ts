import { genericOAuth } from 'better-auth/plugins/generic-oauth'

/** A company's own sign-in system, which speaks OpenID Connect. */
export interface SingleSignOn {
  /** Where its configuration is found, by OpenID Connect Discovery 1.0, section 4. */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** What its button is called. */
  readonly name: string
}

/** The name of the provider in addresses and in the table of accounts. */
export const singleSignOnId = 'oidc'

/**
 * Sign-in by the authorization code flow, with PKCE, a state and a nonce; the identity token's signature, issuer and
 * audience are checked. It makes no accounts: only who was invited gets in, found by the identity that was linked
 * before, or by an address that the provider says is verified.
 */
export function singleSignOn({ issuer, clientId, clientSecret, name }: SingleSignOn) {
  return genericOAuth({
    config: [
      {
        providerId: singleSignOnId,
        name,
        discoveryUrl: `${issuer}/.well-known/openid-configuration`,
        requireIdTokenVerification: true,
        clientId,
        clientSecret,
        scopes: ['openid', 'email', 'profile'],
        pkce: true,
        disableSignUp: true,
        disableProviderLogout: true,
      },
    ],
  })
}
