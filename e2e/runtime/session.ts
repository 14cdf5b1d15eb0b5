import { EventEmitter } from 'node:events';
import { refuseUnknown } from './refuse';

type Handler = (request: Request) => Response | Promise<Response>;
/** Electron's `ProtocolResponse`, as far as it is used. */
interface BufferResponse {
  readonly data?: Buffer;
  readonly statusCode?: number;
  readonly mimeType?: string;
  readonly headers?: Readonly<Record<string, string>>;
}
type BufferHandler = (request: { url: string; method: string }, respond: (response: BufferResponse) => void) => void;
/** Response of a custom scheme, as Chromium receives it. */
interface SchemeResponse {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
}
type PermissionCheck = (
  contents: null,
  permission: string,
  origin: string,
  details: { mediaType: string; isMainFrame: boolean },
) => boolean;
type PermissionRequest = (
  contents: object,
  permission: string,
  respond: (granted: boolean) => void,
  details: { mediaTypes: readonly string[]; requestingUrl: string; isMainFrame: boolean },
) => void;
type BeforeRequestListener = (details: { url: string; method: string }, respond: (response: { cancel?: boolean }) => void) => void;

/** Host suffix under which Chromium loads a custom scheme, because schemes can't be added to Chromium from outside. */
const HOST = 'stand-in.invalid';

/** Networks by the session that the app sees. */
const networks = new WeakMap<object, Network>();

/** Returns the network of a session that a window was given, or null for another object. */
export function findNetwork(session: object): Network | null {
  return networks.get(session) ?? null;
}

/** Electron's `protocol` and `session`: custom schemes, the filter for requests, and handlers of permissions. */
export class Network {
  readonly #schemes = new Map<string, (url: string, method: string) => Promise<SchemeResponse>>();
  #beforeRequest: BeforeRequestListener | null = null;
  #permission: PermissionCheck | null = null;
  #permissionRequest: PermissionRequest | null = null;

  readonly protocol = refuseUnknown('protocol', {
    registerSchemesAsPrivileged: () => undefined,
    handle: (scheme: string, handler: Handler) => void this.#schemes.set(scheme, (url, method) => respondByFetch(handler, url, method)),
    registerBufferProtocol: (scheme: string, handler: BufferHandler) => {
      if (this.#schemes.has(scheme)) return false;
      this.#schemes.set(scheme, (url, method) => respondByBuffer(handler, url, method));
      return true;
    },
    unhandle: (scheme: string) => void this.#schemes.delete(scheme),
    isProtocolHandled: (scheme: string) => this.#schemes.has(scheme),
  });

  // Headless Chromium denies permissions anyway, except for that of the sound. There is no serial port, so the events and handlers of
  // ports are kept and never used.
  readonly session = refuseUnknown(
    'session',
    Object.assign(new EventEmitter(), {
      protocol: this.protocol,
      setPermissionRequestHandler: (handler: PermissionRequest | null) => {
        this.#permissionRequest = handler;
      },
      setDevicePermissionHandler: () => undefined,
      setPermissionCheckHandler: (handler: PermissionCheck) => {
        this.#permission = handler;
      },
      webRequest: refuseUnknown('session.webRequest', {
        onBeforeRequest: (first: BeforeRequestListener | object, second?: BeforeRequestListener) => {
          this.#beforeRequest = typeof first === 'function' ? (first as BeforeRequestListener) : (second ?? null);
        },
      }),
    }),
  );

  constructor() {
    networks.set(this.session, this);
  }

  /** Returns the address that Chromium loads for `app://earshot/x`. */
  toChromium(url: string): string {
    const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(url);
    const [, scheme = '', host = '', rest = ''] = match ?? [];
    return this.#schemes.has(scheme) ? `https://${host}.${scheme}.${HOST}${rest || '/'}` : url;
  }

  /** Returns the app's address for an address of Chromium. */
  fromChromium(url: string): string {
    const match = new RegExp(`^https://([^/?#]*)\\.([a-z0-9+-]+)\\.${HOST.replace('.', '\\.')}(.*)$`, 'i').exec(url);
    const [, host = '', scheme = '', rest = ''] = match ?? [];
    return this.#schemes.has(scheme) ? `${scheme}://${host}${rest}` : url;
  }

  /** Checks whether the app lets a page of this address use microphones, which also reveals the names of sound devices. */
  allowsSound(url: string): boolean {
    const origin = new URL(url).origin === 'null' ? url.replace(/^([a-z]+:\/\/[^/]+).*$/, '$1') : new URL(url).origin;
    return this.#permission?.(null, 'media', origin, { mediaType: 'audio', isMainFrame: true }) === true;
  }

  /** Requests a camera or a microphone from the app for a page of this address. Without a handler Electron grants everything. */
  requestMedia(contents: object, mediaTypes: readonly string[], requestingUrl: string): Promise<boolean> {
    const handler = this.#permissionRequest;
    if (handler === null) return Promise.resolve(true);
    return new Promise((resolve) => handler(contents, 'media', resolve, { mediaTypes, requestingUrl, isMainFrame: true }));
  }

  /** Returns the decision of the app's filter: true lets the request through. */
  allows(url: string, method: string): Promise<boolean> {
    const filter = this.#beforeRequest;
    if (filter === null) return Promise.resolve(true);
    return new Promise((resolve) => filter({ url, method }, (response) => resolve(response.cancel !== true)));
  }

  /** Returns the app's response for a custom scheme, or null for other addresses. */
  async respond(url: string, method: string): Promise<SchemeResponse | null> {
    return this.#schemes.get(url.slice(0, url.indexOf(':')))?.(url, method) ?? null;
  }
}

async function respondByFetch(handler: Handler, url: string, method: string): Promise<SchemeResponse> {
  const response = await handler(new Request(url, { method }));
  return { status: response.status, headers: [...response.headers], body: Buffer.from(await response.arrayBuffer()) };
}

async function respondByBuffer(handler: BufferHandler, url: string, method: string): Promise<SchemeResponse> {
  const response = await new Promise<BufferResponse>((resolve) => handler({ url, method }, resolve));
  const { data = Buffer.alloc(0), statusCode = 200, mimeType = 'text/html', headers = {} } = response;
  const hasType = Object.keys(headers).some((name) => name.toLowerCase() === 'content-type');
  return { status: statusCode, headers: Object.entries(hasType ? headers : { ...headers, 'content-type': mimeType }), body: data };
}
