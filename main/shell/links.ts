/** Hosts that a link in the window may open in the system's browser. */
const LINK_HOSTS: ReadonlySet<string> = new Set(['helpguide.sony.net', 'www.sony.com', 'www.sony.co.uk', 'github.com']);

/** Returns the address to open in the browser, or null if it is not on the allow-list. */
export function parseAllowedLink(address: string): string | null {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  const plainHttps = url.protocol === 'https:' && url.username === '' && url.password === '' && url.port === '';
  return plainHttps && LINK_HOSTS.has(url.hostname) ? url.href : null;
}
