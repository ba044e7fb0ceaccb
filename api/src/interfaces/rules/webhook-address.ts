import { BlockList, isIP } from 'node:net';

/** Where webhooks may go. */
export interface WebhookAddressPolicy {
  /** Hosts inside the own network that the operator has named; all other private addresses are refused. */
  privateHosts: readonly string[];
  /** Without TLS, to those hosts only; for development. */
  plainHttp: boolean;
}

export type WebhookAddressFault = 'NOT_AN_ADDRESS' | 'NOT_HTTPS' | 'HAS_CREDENTIALS' | 'PRIVATE_ADDRESS';

const LONGEST = 2_000;

/**
 * Whether an address may be called, as far as its text tells: names are looked at again when they are resolved.
 * @returns null when it may
 */
export function webhookAddressFault(
  address: string,
  policy: WebhookAddressPolicy,
): WebhookAddressFault | null {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol) || url.href.length > LONGEST) return 'NOT_AN_ADDRESS';
  if (url.username || url.password) return 'HAS_CREDENTIALS';
  const host = hostOf(url);
  const named = policy.privateHosts.includes(host);
  if (url.protocol === 'http:' && !(named && policy.plainHttp)) return 'NOT_HTTPS';
  if (!named && (isLocalName(host) || (isIP(host) !== 0 && !isPublicAddress(host)))) return 'PRIVATE_ADDRESS';
  return null;
}

/** The host as policies name it: without the brackets of IPv6. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}

function isLocalName(host: string): boolean {
  return host === 'localhost' || /\.(localhost|local|internal)$/.test(host);
}

/** Everything that is not a single host of the public internet (RFC 6890 and later registrations). */
const SPECIAL = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  SPECIAL.addSubnet(network, prefix, 'ipv4');

/** All public IPv6 hosts are in here; some of it leads back to IPv4 or into a network of one's own. */
const GLOBAL_IPV6 = new BlockList();
GLOBAL_IPV6.addSubnet('2000::', 3, 'ipv6');
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  SPECIAL.addSubnet(network, prefix, 'ipv6');

/** @param address a single IP address */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !SPECIAL.check(address, 'ipv4');
    case 6:
      return GLOBAL_IPV6.check(address, 'ipv6') && !SPECIAL.check(address, 'ipv6');
    default:
      return false;
  }
}
