import { type LookupAddress, lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { isPublicAddress } from './address-guard.ts'

/** Its message is for the person who reads the log of deliveries. */
export class RefusedTarget extends Error {}

/**
 * Looks a name up for a socket and hands on public addresses alone. The socket connects to what was checked here: a
 * name that answers differently the second time gains nothing, since there is no second time.
 */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[] = []) => {
    if (error) return callback(error, '', 0)
    const open = addresses.filter(({ address }) => isPublicAddress(address))
    const [first] = open
    if (!first) return callback(new RefusedTarget(`${hostname} leads to a private address.`), '', 0)
    if (options.all) callback(null, open)
    else callback(null, first.address, first.family)
  })
}
