import ipaddr from 'ipaddr.js'

/**
 * Whether an address is one that anybody on the internet can reach. Loopback, private, link-local (where clouds keep
 * their metadata), carrier-grade, multicast, reserved and documentation ranges are not; an IPv4 address inside an
 * IPv6 one counts as what it is.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address)
  if (parsed.range() === 'unicast') return true
  return parsed instanceof ipaddr.IPv6 && parsed.range() === 'rfc6052' && isPublicAddress(embeddedIpv4(parsed))
}

/** NAT64 (RFC 6052) carries the IPv4 address in its last 32 bits. */
function embeddedIpv4(address: ipaddr.IPv6): string {
  return address.toByteArray().slice(12).join('.')
}
