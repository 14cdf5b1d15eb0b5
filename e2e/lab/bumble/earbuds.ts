import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { withTimeout } from '../../../main/async';
import { scaleLimit } from '../../slowness';
import { LAPTOP_ADDRESS } from '../radio';
import type { Bumble } from './packages';

/** Time limit for the start of Python and for a command, in ms. */
const ORDER_LIMIT_MS = scaleLimit(60_000);
/** Number of lines of Bumble's log in the error of a failure. */
const SHOWN_LINES = 30;

/** LE Audio earbud that is a member of a coordinated set. */
export interface EarbudOptions {
  /** A static random address: its two highest bits are set. */
  readonly address: string;
  readonly name: string;
  /** The set's key, 16 bytes in hex; the same for all members. */
  readonly sirk: string;
  /** Rank in the set, from 1. The first one is the left earbud. */
  readonly rank: number;
  /** Number of members in the set. */
  readonly size: number;
  readonly microphone: boolean;
  /** In percent. */
  readonly battery: number;
}

/** State of an earbud, as the earbud itself reports it. */
interface EarbudState {
  readonly connected: boolean;
  readonly encrypted: boolean;
  /** State of each of its stream endpoints. Source: Audio Stream Control Service 1.0, 4.1. */
  readonly streams: readonly string[];
}

/**
 * Independent controller and earbuds for the laptop: Bumble in a Python process. It replaces {@link Laptop.radio}. Start it first, because
 * the kernel sends its first command to the controller after 3 s.
 */
export class IndependentRadio {
  readonly #process: ChildProcess;
  readonly #waiting: { resolve(response: unknown): void; reject(error: Error): void }[] = [];
  #log = '';
  #ended = false;

  private constructor(process: ChildProcess) {
    this.#process = process;
    process.stderr?.on('data', (chunk) => {
      this.#log += String(chunk);
    });
    process.on('error', (error) => this.#end(error.message));
    process.on('exit', (code, signal) => this.#end(`it ended (${code ?? signal})`));
    if (process.stdout !== null) createInterface({ input: process.stdout }).on('line', (line) => this.#receiveResponse(line));
    // The exit event reports the end of the process, so an error of its input is ignored.
    process.stdin?.on('error', () => undefined);
  }

  /** Starts the process. Rejects with its log if it doesn't start. */
  static async start({ python, environment }: Bumble): Promise<IndependentRadio> {
    const program = join(import.meta.dirname, 'headset/orders.py');
    const radio = new IndependentRadio(
      spawn('setpriv', ['--pdeathsig', 'KILL', python, program, LAPTOP_ADDRESS], { env: { ...process.env, ...environment } }),
    );
    await radio.#waitForResponse();
    return radio;
  }

  /** For the option `attachRadio` of a laptop. */
  readonly attach = async (socket: string): Promise<void> => {
    await this.#sendOrder('attach', { socket });
  };

  /** Adds an earbud, which sends nothing until it advertises. */
  async add(earbud: EarbudOptions): Promise<void> {
    await this.#sendOrder('add', { ...earbud });
  }

  /** Makes the earbud advertise, either in pairing mode or as after it was taken out of its case. */
  async advertise(address: string, pairing: boolean): Promise<void> {
    await this.#sendOrder('advertise', { address, pairing });
  }

  /** Stops the advertising of the earbud. */
  async hush(address: string): Promise<void> {
    await this.#sendOrder('hush', { address });
  }

  /** Makes the earbud end its connection. */
  async disconnect(address: string): Promise<void> {
    await this.#sendOrder('disconnect', { address });
  }

  /** Takes the earbud out of range. */
  async vanish(address: string): Promise<void> {
    await this.#sendOrder('vanish', { address });
  }

  /** Returns the current state that the earbud itself reports. */
  async state(address: string): Promise<EarbudState> {
    return (await this.#sendOrder('state', { address })) as EarbudState;
  }

  /** Commands of the kernel that the controller doesn't support. A run is valid only without any. */
  async faults(): Promise<readonly string[]> {
    return (await this.#sendOrder('faults', {})) as readonly string[];
  }

  /** Ends the process. */
  close(): void {
    this.#process.kill('SIGKILL');
  }

  #sendOrder(order: string, details: Readonly<Record<string, unknown>>): Promise<unknown> {
    if (this.#ended) return Promise.reject(this.#createError('it has ended'));
    this.#process.stdin?.write(`${JSON.stringify({ do: order, ...details })}\n`);
    return this.#waitForResponse();
  }

  // The process responds to commands in their order.
  #waitForResponse(): Promise<unknown> {
    return withTimeout(
      ORDER_LIMIT_MS,
      this.#createError('it did not respond'),
      () => new Promise((resolve, reject) => this.#waiting.push({ resolve, reject })),
    );
  }

  #receiveResponse(line: string): void {
    const response = JSON.parse(line) as { readonly ok?: unknown; readonly error?: string };
    const waiting = this.#waiting.shift();
    if (response.error === undefined) waiting?.resolve(response.ok);
    else waiting?.reject(this.#createError(response.error));
  }

  #end(why: string): void {
    this.#ended = true;
    for (const { reject } of this.#waiting.splice(0)) reject(this.#createError(why));
  }

  #createError(why: string): Error {
    return new Error(`the independent headset: ${why}\n${this.#log.split('\n').slice(-SHOWN_LINES).join('\n')}`);
  }
}
