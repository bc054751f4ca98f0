import { isIP } from 'node:net'
import { isPublicAddress } from './address-guard.ts'

/** Why a URL is nothing that we would ever call, in words for whoever gave it to us; null where it may be called. */
export function targetFault(text: string, allowPrivate: boolean): string | null {
  const url = URL.parse(text)
  if (!url) return 'This is not a URL.'
  if (url.protocol !== 'https:' && !(allowPrivate && url.protocol === 'http:'))
    return 'The URL must begin with https://.'
  if (url.username !== '' || url.password !== '') return 'The URL must hold no user name and no password.'
  const host = hostOf(url)
  if (!allowPrivate && isIP(host) !== 0 && !isPublicAddress(host)) return 'The URL leads to a private address.'
  return null
}

/** The host without the brackets of an IPv6 address. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/, '$1')
}
