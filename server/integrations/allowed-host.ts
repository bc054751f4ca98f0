/**
 * Whether a URL leads to one of the hosts. `*.example.com` means every name below it, not example.com itself. Without a
 * port the scheme's own is meant.
 */
export function isAllowedHost(text: string, hosts: readonly string[]): boolean {
  const url = URL.parse(text)
  if (!url) return false
  return hosts.some((pattern) => {
    const [, name = '', port = ''] = /^(.*?)(?::(\d+))?$/.exec(pattern.toLowerCase()) ?? []
    if (url.port !== port) return false
    return name.startsWith('*.') ? url.hostname.endsWith(name.slice(1)) : url.hostname === name
  })
}
