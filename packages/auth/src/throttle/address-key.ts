import { isIP } from 'node:net'

/**
 * What counts as one sender: an IPv4 address, or the /64 network of an IPv6 address, because a single
 * connection owns all of that. Anything else counts as one sender together.
 */
export function addressKey(ip: string): string {
  const bare = ip.replace(/%.*$/s, '').replace(/^::ffff:(?=\d+\.)/i, '')
  const version = isIP(bare)
  if (version === 4) return bare
  return version === 6 ? networkOf(bare) : 'unknown'
}

function networkOf(ip: string): string {
  const canonical = new URL(`http://[${ip}]`).hostname.slice(1, -1)
  const [head = '', tail] = canonical.split('::')
  const before = groupsOf(head)
  const after = groupsOf(tail ?? '')
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0')
  return [...before, ...zeros, ...after].slice(0, 4).join(':')
}

function groupsOf(part: string): string[] {
  return part === '' ? [] : part.split(':')
}
