import { expect, vi } from 'vitest';
import type { Earshot } from '../../main/app/earshot';
import { FakeSystem } from '../../main/app/testing/fake-system';
import { createWindowlessApp } from '../../main/app/testing/windowless-app';
import { NativeScanner } from '../../main/radio/native-scanner';
import { scaleLimit } from '../slowness';
import { encodeLine } from './radio-lines';
import type { Wine } from './wine';
import { WineRadio } from './wine-radio';

/** Types of the radio process' events that depend on Windows; the others are its responses to the app. */
const RECORDED: ReadonlySet<unknown> = new Set(['loaded', 'status', 'advertisement', 'lost']);
/** Limit until Windows' Node runs and has loaded the binary, on a busy computer, in ms. */
const START_TIMEOUT_MS = scaleLimit(90_000);
/** Limit until a packet of the simulated radio has reached the app's list, in ms. */
export const SHOWN_TIMEOUT_MS = scaleLimit(20_000);

/** App over its radio process, which runs under Wine. */
export class WineApp {
  readonly app: Earshot;
  readonly scanner: NativeScanner;
  readonly warnings: string[] = [];
  #radio: WineRadio | null = null;
  #events: unknown[] = [];

  /** @param options environment variables of `windows/winrt.c`. */
  constructor(wine: Wine, options: Readonly<Record<string, string>> = {}) {
    this.scanner = new NativeScanner(() => {
      const radio = new WineRadio((port) => wine.startRadio(port, options));
      radio.on('message', (message: unknown) => this.#record(message));
      this.#radio = radio;
      return radio;
    });
    this.scanner.on('warning', (text) => this.warnings.push(text));
    this.app = createWindowlessApp(this.scanner, new FakeSystem());
    this.app.start();
    this.app.setVisible(true);
  }

  /** Returns the simulated radio. Throws before the app has started its radio process. */
  get radio(): WineRadio {
    if (this.#radio === null) throw new Error('the app has not started its radio process');
    return this.#radio;
  }

  /** Returns the entries of the app's list. */
  get entries(): readonly object[] {
    return this.app.snapshot.headphones.map(({ name, modelId, state, rssi }) => ({ name, modelId, state, rssi }));
  }

  /** Waits until the app searches. */
  async scanning(): Promise<void> {
    await vi.waitFor(() => expect(this.scanner.searching).toBe(true), START_TIMEOUT_MS);
  }

  /** Waits until the radio is off and the search has ended. */
  async turnedOff(): Promise<void> {
    await vi.waitFor(() => expect([this.scanner.status, this.scanner.searching]).toEqual(['poweredOff', false]), START_TIMEOUT_MS);
  }

  /** Waits for a state of the radio. */
  async status(status: NativeScanner['status']): Promise<void> {
    await vi.waitFor(() => expect(this.scanner.status).toBe(status), START_TIMEOUT_MS);
  }

  /** Waits for entries of the list. */
  async shows(expected: readonly object[]): Promise<void> {
    await vi.waitFor(() => expect(this.entries).toMatchObject(expected), { timeout: SHOWN_TIMEOUT_MS, interval: 50 });
  }

  /** Returns what the radio process emitted since the last call, with bytes as hexadecimal. */
  takeEvents(): readonly unknown[] {
    return this.#events.splice(0);
  }

  async close(): Promise<void> {
    this.scanner.close();
    await this.app.close();
  }

  #record(message: unknown): void {
    if (RECORDED.has((message as { readonly type?: unknown }).type)) this.#events.push(JSON.parse(encodeLine({ radio: message })).radio);
  }
}
