import { readFile, realpath } from 'node:fs/promises';
import { extname, join, normalize, relative, sep } from 'node:path';
import type { CustomScheme, Protocol, ProtocolRequest, ProtocolResponse } from 'electron';

/** Scheme and host of the window's pages. */
export const APP_SCHEME = 'app';
/** Beginning of the address of every page of the app. */
export const APP_ORIGIN = `${APP_SCHEME}://earshot`;

/**
 * Privileges of the scheme: its own origin that counts as secure, and V8's cache of compiled code, without which each start
 * compiles every script again. It has no bypass of the policy, no fetch and no service workers.
 */
export const SCHEME: CustomScheme = { scheme: APP_SCHEME, privileges: { standard: true, secure: true, codeCache: true } };

/** Policy that blocks everything from other origins, inline scripts and eval. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

const NOT_FOUND: ProtocolResponse = { statusCode: 404, mimeType: 'text/plain', data: Buffer.from('not found') };

/** Returns the file below `root` that a request may read, or null for other hosts and paths outside it. */
export function findAppFile(root: string, address: string): string | null {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  if (url.protocol !== `${APP_SCHEME}:` || url.host !== 'earshot') return null;
  let path: string;
  try {
    path = decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
  if (path.includes('\0') || path.includes('\\')) return null;
  const file = normalize(join(root, path === '/' ? 'index.html' : path));
  if (!file.startsWith(root.endsWith(sep) ? root : root + sep)) return null;
  return extname(file) in TYPES ? file : null;
}

/**
 * Registers the handler that returns the built renderer below `root`. `protocol.handle` replaced this function of Electron, but it
 * makes a `Request` of each request, for which the main process loads 4 MB of Node's fetch in 40 ms. Throws if Electron refuses the
 * scheme, because the window would stay empty.
 */
export function serveApp(protocol: Pick<Protocol, 'registerBufferProtocol'>, root: string): void {
  const registered = protocol.registerBufferProtocol(APP_SCHEME, (request, respond) => void readAppFile(root, request).then(respond));
  if (!registered) throw new Error(`the scheme ${APP_SCHEME} could not be registered`);
}

async function readAppFile(root: string, request: Pick<ProtocolRequest, 'method' | 'url'>): Promise<ProtocolResponse> {
  const file = request.method === 'GET' ? findAppFile(root, request.url) : null;
  try {
    // A link in the folder could lead outside.
    if (file === null || (await realpath(file)) !== join(await realpath(root), relative(root, file))) return NOT_FOUND;
    return {
      data: await readFile(file),
      headers: {
        'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
        'content-security-policy': CONTENT_SECURITY_POLICY,
        'x-content-type-options': 'nosniff',
      },
    };
  } catch {
    return NOT_FOUND;
  }
}
