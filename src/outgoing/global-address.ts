import ipaddr from 'ipaddr.js'

const GLOBAL_IPV6 = ipaddr.parseCIDR('2000::/3')

/** Ranges of addresses, `127.0.0.1/32`. */
export type AddressRange = ReturnType<typeof ipaddr.parseCIDR>

export const isAddressRange = (text: string): boolean => ipaddr.isValidCIDR(text)

export const addressRange = (text: string): AddressRange => ipaddr.parseCIDR(text)

/**
 * Whether an IP address is one of the public internet: no loopback, private, link-local, shared (RFC 6598), documentation or
 * multicast one, and none that stands for an IPv4 address (mapped, NAT64, 6to4, Teredo). RFC 6890 and IANA's registries.
 */
export function isGlobalAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false
  const address = ipaddr.parse(text)
  if (address.range() !== 'unicast') return false
  return address.kind() === 'ipv4' || address.match(GLOBAL_IPV6)
}

export function isWithin(text: string, ranges: readonly AddressRange[]): boolean {
  if (!ipaddr.isValid(text)) return false
  const address = ipaddr.parse(text)
  return ranges.some((range) => address.kind() === range[0].kind() && address.match(range))
}
