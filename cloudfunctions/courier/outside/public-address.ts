import { BlockList, isIP, isIPv4 } from 'node:net';

/*
 * Which addresses are somebody's on the open internet. What a shop types must not lead to what only the cloud's own network reaches:
 * its metadata, its databases, this very machine. IANA's registries of special-purpose addresses (RFC 6890 and what followed).
 */

/** IPv4: everything but these. */
const CLOSED_IPV4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  // Shared by carriers, and where clouds put their own services.
  '100.64.0.0/10',
  '127.0.0.0/8',
  // Link-local: metadata of most clouds.
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];
/**
 * IPv6: only what is handed out on the internet, less what leads back into IPv4 or to nobody. So loopback, unique local and link-local
 * ones, IPv4 written as IPv6 and NAT64 are out by not being named.
 */
const OPEN_IPV6 = ['2000::/3'];
const CLOSED_IPV6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

function listOf(networks: readonly string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits = ''] = network.split('/');
    list.addSubnet(address, Number(bits), family);
  }
  return list;
}
const closedIpv4 = listOf(CLOSED_IPV4, 'ipv4');
const openIpv6 = listOf(OPEN_IPV6, 'ipv6');
const closedIpv6 = listOf(CLOSED_IPV6, 'ipv6');

/** Whether an address (not a name) is on the open internet. One with a zone (`fe80::1%eth0`) never is. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0 || address.includes('%')) return false;
  if (isIPv4(address)) return !closedIpv4.check(address, 'ipv4');
  return openIpv6.check(address, 'ipv6') && !closedIpv6.check(address, 'ipv6');
}
