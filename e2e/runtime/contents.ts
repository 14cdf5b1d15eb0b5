import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import type { StandInApp } from './app';
import type { Cdp, Params } from './cdp';
import type { StandInIpc } from './ipc';
import { NotInStandIn, withPreventDefault } from './refuse';
import { findNetwork, type Network } from './session';
import type { StandInWindow } from './window';

/** Chromium that shows windows, with the browser context for them; undefined for the default one. */
export interface Browser {
  readonly cdp: Cdp;
  readonly context: string | undefined;
}

/** Environment that all windows share. */
export interface WindowEnvironment {
  readonly app: StandInApp;
  readonly network: Network;
  readonly ipc: StandInIpc;
  readonly worlds: string;
  readonly browser: Promise<Browser>;
  readonly windows: Map<number, StandInWindow>;
}

/** Options of BrowserWindow that the stand-in supports. */
export interface WindowOptions {
  x?: number;
  y?: number;
  width?: number;
  height?: number;
  show?: boolean;
  title?: string;
  backgroundColor?: string;
  icon?: string;
  webPreferences?: {
    session?: object;
    preload?: string;
    contextIsolation?: boolean;
    nodeIntegration?: boolean;
    sandbox?: boolean;
    webviewTag?: boolean;
  };
}

const WORLD = 'Electron Isolated Context';
const secret = () => `__${randomBytes(12).toString('hex')}`;
const NAMES = { toIsolated: secret(), toPage: secret(), binding: secret(), receive: secret() };

/** Electron's `WebContents` over one Chromium target. */
export class StandInContents extends EventEmitter {
  readonly id: number;
  readonly mainFrame: { readonly url: string; readonly parent: null };
  readonly #window: StandInWindow;
  readonly #environment: WindowEnvironment;
  readonly #network: Network;
  readonly #preload: string | null;
  readonly #created: Promise<void>;
  readonly #fromPage = new Set<string>();
  #cdp: Cdp | null = null;
  #context: string | undefined;
  #session = '';
  #target = '';
  #url = '';
  #isolated: number | null = null;
  #openHandler: ((details: { url: string }) => { action: string }) | null = null;
  #painted = false;
  #sound = false;
  destroyed = false;

  constructor(id: number, window: StandInWindow, around: WindowEnvironment, options: WindowOptions) {
    super();
    this.id = id;
    this.#window = window;
    this.#environment = around;
    const prefs = options.webPreferences ?? {};
    const network = prefs.session === undefined ? around.network : findNetwork(prefs.session);
    if (network === null) throw new TypeError('Invalid value for session');
    this.#network = network;
    if (prefs.nodeIntegration || prefs.contextIsolation === false || prefs.webviewTag) throw new NotInStandIn('a window without isolation');
    this.#preload = prefs.preload ?? null;
    if (this.#preload !== null && (!isAbsolute(this.#preload) || this.#preload.endsWith('.mjs')))
      throw new NotInStandIn('a relative or ESM preload');
    const url = () => this.#url;
    this.mainFrame = {
      get url() {
        return url();
      },
      parent: null,
    };
    this.#created = around.browser.then((browser) => this.#create(browser, options));
    this.#created.catch((error: unknown) => process.stderr.write(`[stand-in] the window could not be made: ${String(error)}\n`));
  }

  get targetId(): string {
    return this.#target;
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  getURL(): string {
    return this.#url;
  }

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.#openHandler = handler;
  }

  /** Rejects and emits `did-fail-load` if the page doesn't load, as Electron does. */
  async loadURL(url: string): Promise<void> {
    const { errorText } = await this.#command('Page.navigate', { url: this.#network.toChromium(url) });
    if (errorText === undefined || errorText === '') return;
    this.emit('did-fail-load', {}, -2, String(errorText), url, true);
    throw new Error(`${String(errorText)} (-2) loading '${url}'`);
  }

  reload(): void {
    void this.#command('Page.reload', {}).catch(() => undefined); // the window went away
  }

  send(channel: string, ...args: unknown[]): void {
    if (!this.destroyed) void this.#created.then(() => this.#deliver({ kind: 'send', channel, args }));
  }

  close(): void {
    this.#window.close();
  }

  async closeTarget(): Promise<void> {
    await this.#created.catch(() => undefined);
    if (this.#cdp !== null && !this.#cdp.closed)
      await this.#cdp.send('Target.closeTarget', { targetId: this.#target }).catch(() => undefined);
  }

  /** Emulates a color scheme, for nativeTheme. */
  async emulate(scheme: string | null): Promise<void> {
    await this.#command('Emulation.setEmulatedMedia', {
      features: scheme === null ? [] : [{ name: 'prefers-color-scheme', value: scheme }],
    });
  }

  async resize(width: number, height: number): Promise<void> {
    const { windowId } = await this.#command('Browser.getWindowForTarget', { targetId: this.#target }, true);
    await this.#command('Browser.setContentsSize', { windowId, width, height }, true);
  }

  async #command(method: string, params: Params, browser = false): Promise<Params> {
    await this.#created;
    if (this.#cdp === null) throw new Error('no browser');
    return this.#cdp.send(method, params, browser ? undefined : this.#session);
  }

  async #create({ cdp, context }: Browser, options: WindowOptions): Promise<void> {
    this.#cdp = cdp;
    this.#context = context;
    const { width = 800, height = 600 } = options;
    const target = { url: 'about:blank', newWindow: true, width, height, browserContextId: context };
    const made = await cdp.send('Target.createTarget', target);
    this.#target = String(made.targetId);
    const attached = await cdp.send('Target.attachToTarget', { targetId: this.#target, flatten: true });
    this.#session = String(attached.sessionId);
    cdp.on('event', (session, method, params) => {
      if (session === this.#session) this.#event(method, params);
      else if (method === 'Target.targetDestroyed' && params.targetId === this.#target) this.#window.gone();
    });
    const send = (method: string, params: Params = {}) => cdp.send(method, params, this.#session);
    await Promise.all([
      send('Page.enable'),
      send('Runtime.enable'),
      send('Page.setLifecycleEventsEnabled', { enabled: true }),
      send('Runtime.addBinding', { name: NAMES.binding, executionContextName: WORLD }),
      send('Fetch.enable', { patterns: [{ urlPattern: '*', requestStage: 'Request' }] }),
    ]);
    // Scripts run in this order before the page's own, despite its content security policy.
    await send('Page.addScriptToEvaluateOnNewDocument', {
      source: `${this.#readWorld('page-world')}(${JSON.stringify(NAMES.toIsolated)},${JSON.stringify(NAMES.toPage)},${this.#readWorld('bridge')})`,
    });
    await send('Page.addScriptToEvaluateOnNewDocument', { worldName: WORLD, source: this.#preloadSource() });
    const { windowId } = await cdp.send('Browser.getWindowForTarget', { targetId: this.#target });
    await cdp.send('Browser.setContentsSize', { windowId, width, height });
  }

  #readWorld(name: string): string {
    const text = readFileSync(join(this.#environment.worlds, `${name}.js`), 'utf8').trim();
    // Leading comments and a closing semicolon are removed, so that the text is one expression.
    return text.replace(/^(\s*\/\/[^\n]*\n)+/, '').replace(/;\s*$/, '');
  }

  #preloadSource(): string {
    const text = this.#preload === null ? '' : readFileSync(this.#preload, 'utf8');
    const run = `function(require,module,exports){${text}\n}`;
    return `${this.#readWorld('preload-world')}(${JSON.stringify(NAMES.toPage)},${JSON.stringify(NAMES.toIsolated)},${this.#readWorld('bridge')},${run},${JSON.stringify(NAMES)})`;
  }

  #event(method: string, params: Params): void {
    switch (method) {
      case 'Fetch.requestPaused':
        void this.#request(params as never);
        break;
      case 'Page.frameRequestedNavigation':
        if (params.frameId === this.#target) this.#fromPage.add(String(params.url).split('#')[0] ?? '');
        break;
      case 'Runtime.executionContextCreated': {
        const context = params.context as { id: number; name: string; auxData: { frameId: string } };
        if (context.name === WORLD && context.auxData.frameId === this.#target) this.#isolated = context.id;
        break;
      }
      case 'Runtime.executionContextsCleared':
        this.#isolated = null;
        break;
      case 'Runtime.bindingCalled':
        if (params.name === NAMES.binding && params.executionContextId === this.#isolated)
          void this.#fromPreload(JSON.parse(String(params.payload)));
        break;
      case 'Page.frameNavigated': {
        const frame = params.frame as { parentId?: string; url: string };
        if (frame.parentId === undefined) this.#url = this.#network.fromChromium(frame.url);
        break;
      }
      case 'Page.loadEventFired':
        if (this.#url !== '' && this.#url !== 'about:blank') this.emit('did-finish-load', {});
        setTimeout(() => this.#firstPaint(), 300).unref();
        break;
      case 'Page.lifecycleEvent':
        if (params.name === 'firstPaint') this.#firstPaint();
        break;
      case 'Inspector.targetCrashed':
        this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
        this.#environment.app.emit('render-process-gone', {}, this, { reason: 'crashed', exitCode: 1 });
    }
  }

  // Electron calls the app at each request of the page. Chromium gets the app's decision after every possible change of it.
  async #permitSound(): Promise<void> {
    const network = this.#network;
    const allowed = network.allowsSound(this.#url);
    if (allowed === this.#sound) return;
    this.#sound = allowed;
    const { origin } = new URL(network.toChromium(this.#url));
    const setting = allowed ? 'granted' : 'denied';
    const permission = { permission: { name: 'microphone' }, setting, origin, browserContextId: this.#context };
    await this.#command('Browser.setPermission', permission, true);
  }

  #firstPaint(): void {
    if (this.#painted || this.destroyed || this.#url === '' || this.#url === 'about:blank') return;
    this.#painted = true;
    this.#window.emit('ready-to-show', {});
  }

  async #request(paused: {
    requestId: string;
    frameId: string;
    resourceType: string;
    request: { url: string; method: string };
  }): Promise<void> {
    const network = this.#network;
    const send = (method: string, params: Params) =>
      this.#cdp?.send(method, { requestId: paused.requestId, ...params }, this.#session).catch(() => undefined);
    const url = network.fromChromium(paused.request.url);
    try {
      if (paused.resourceType === 'Document' && paused.frameId === this.#target && this.#fromPage.delete(paused.request.url)) {
        const event = withPreventDefault({ url, isMainFrame: true });
        this.emit('will-navigate', event, url);
        if (event.defaultPrevented) return void (await send('Fetch.failRequest', { errorReason: 'Aborted' }));
      }
      if (!(await network.allows(url, paused.request.method)))
        return void (await send('Fetch.failRequest', { errorReason: 'BlockedByClient' }));
      const response = await network.respond(url, paused.request.method);
      if (response === null) return void (await send('Fetch.continueRequest', {}));
      const responseHeaders = response.headers.map(([name, value]) => ({ name, value }));
      await send('Fetch.fulfillRequest', { responseCode: response.status, responseHeaders, body: response.body.toString('base64') });
    } catch (error) {
      process.stderr.write(`[stand-in] ${url}: ${String(error)}\n`);
      await send('Fetch.failRequest', { errorReason: 'Failed' });
    }
  }

  async #fromPreload(message: { kind: string; id: number; channel: string; args: unknown[]; url: string; text: string }): Promise<void> {
    if (message.kind === 'preload-error') {
      process.stderr.write(`[stand-in] the preload failed: ${message.text}\n`);
    } else if (message.kind === 'window.open') {
      const decision = this.#openHandler?.({ url: message.url }) ?? { action: 'allow' };
      if (decision.action !== 'deny') process.stderr.write('[stand-in] a child window would open; the stand-in can only deny it\n');
    } else if (message.kind === 'media') {
      const granted = await this.#network.requestMedia(this, message.args.map(String), this.#url);
      this.#deliver({ kind: 'media', id: message.id, granted });
    } else if (message.kind === 'invoke') {
      const event = { sender: this, senderFrame: this.mainFrame };
      try {
        const result = await this.#environment.ipc.respond(message.channel, event, message.args);
        await this.#permitSound();
        this.#deliver({ kind: 'reply', id: message.id, result });
      } catch (error) {
        this.#deliver({ kind: 'reply', id: message.id, error: String(error) });
      }
    }
  }

  #deliver(message: object): void {
    if (this.#isolated === null) return; // The message is lost without a listener, as in Electron.
    const call = {
      functionDeclaration: `function(text){globalThis[${JSON.stringify(NAMES.receive)}]?.(text)}`,
      executionContextId: this.#isolated,
      arguments: [{ value: JSON.stringify(message) }],
    };
    this.#cdp?.send('Runtime.callFunctionOn', call, this.#session).catch(() => undefined); // the page went away
  }
}
