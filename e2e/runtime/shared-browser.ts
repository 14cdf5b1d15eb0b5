import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import type { Cdp } from './cdp';

/** Environment variable with the path of the socket of a shared browser. */
export const SHARED_BROWSER = 'EARSHOT_STAND_IN_BROWSER';

/** First request of an app: the Chromium that it needs. Its result is the DevTools address. */
const START_REQUEST = 'Shared.start';
/** Last command of an app that ends normally. After any other end the browser may still have pages of the app. */
const DISPOSE_COMMAND = 'Target.disposeBrowserContext';

interface BrowserRequest {
  readonly chromium: string;
  readonly flags: readonly string[];
}

/** Requests a Chromium with these flags through the socket; resolves with its DevTools address once it listens. */
export async function requestBrowser(cdp: Cdp, wanted: BrowserRequest): Promise<string> {
  const { address } = await cdp.send(START_REQUEST, { ...wanted });
  return String(address);
}

/**
 * Keeps one Chromium for the apps of this process, one app at a time, because a start of Chromium costs as much as the rest of
 * an app. Each app has a separate browser context (see boot.ts), so it leaves nothing behind. An app that needs other
 * flags, or comes after one that was killed, gets a new Chromium.
 */
export class SharedBrowser {
  readonly socket: string;
  readonly #folder: string;
  #browser: { readonly child: ChildProcess; readonly flags: string; readonly address: string } | null = null;
  #taken = false;

  private constructor(folder: string, socket: string, server: Server) {
    this.#folder = folder;
    this.socket = socket;
    server.on('connection', (client) => void this.#serve(client));
    process.once('exit', () => {
      this.#browser?.child.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    });
  }

  /** Starts to listen. The browser starts with the first app. */
  static async listen(): Promise<SharedBrowser> {
    const folder = mkdtempSync(join(tmpdir(), 'earshot-browser-'));
    const socket = join(folder, 'devtools.sock');
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(socket, resolve));
    // Lets this process end when nothing else is left to do.
    server.unref();
    return new SharedBrowser(folder, socket, server);
  }

  /** Reserves the browser for one app; false while another one has it. */
  reserve(): boolean {
    if (this.#taken) return false;
    this.#taken = true;
    return true;
  }

  /** Cancels the reservation of an app that did not start. */
  release(): void {
    this.#taken = false;
  }

  async #serve(client: Socket): Promise<void> {
    client.on('error', () => undefined);
    try {
      const { id, params } = JSON.parse(await readMessage(client)) as { id: number; params: BrowserRequest };
      const { child, address } = await this.#start(params);
      this.#forward(client, child);
      client.write(`${JSON.stringify({ id, result: { address } })}\0`);
    } catch (error) {
      process.stderr.write(`[shared browser] ${String(error)}\n`);
      client.destroy();
      this.#taken = false;
    }
  }

  #forward(client: Socket, child: ChildProcess): void {
    const input = child.stdio[3] as Writable;
    const output = child.stdio[4] as Readable;
    let disposed = false;
    const forward = (chunk: Buffer) => void client.write(chunk);
    output.on('data', forward);
    client.on('data', (chunk: Buffer) => {
      disposed ||= chunk.includes(DISPOSE_COMMAND);
      input.write(chunk);
    });
    const drop = () => client.destroy();
    child.once('exit', drop);
    client.once('close', () => {
      child.off('exit', drop);
      output.off('data', forward);
      output.resume();
      if (!disposed) this.#end();
      this.#taken = false;
    });
  }

  async #start({ chromium, flags }: BrowserRequest): Promise<{ child: ChildProcess; address: string }> {
    const wanted = JSON.stringify([chromium, flags]);
    if (this.#browser !== null && this.#browser.flags === wanted && this.#browser.child.exitCode === null) return this.#browser;
    this.#end();
    const profile = mkdtempSync(join(this.#folder, 'profile-'));
    const all = [...flags, '--remote-debugging-pipe', '--remote-debugging-port=0', `--user-data-dir=${profile}`];
    const { DBUS_SYSTEM_BUS_ADDRESS: _, ...env } = process.env;
    const child = spawn(chromium, all, { env, stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] });
    const address = await readAddress(child);
    child.unref();
    for (const stream of child.stdio) (stream as Socket | null)?.unref();
    this.#browser = { child, flags: wanted, address };
    return this.#browser;
  }

  #end(): void {
    this.#browser?.child.kill('SIGKILL');
    this.#browser = null;
  }
}

function readMessage(client: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const read = (chunk: Buffer) => {
      text += chunk.toString();
      const end = text.indexOf('\0');
      if (end < 0) return;
      client.off('data', read);
      resolve(text.slice(0, end));
    };
    client.on('data', read);
    client.once('close', () => reject(new Error('the app ended before it requested a browser')));
  });
}

function readAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stderr?.on('data', (chunk) => {
      text = (text + String(chunk)).slice(-4_000);
      const address = /^DevTools listening on (ws:\S+)$/m.exec(text)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`Chromium ended before it listened: ${text}`)));
  });
}
