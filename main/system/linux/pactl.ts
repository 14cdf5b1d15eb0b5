import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { createInterface } from 'node:readline';
import { isDeepStrictEqual } from 'node:util';
import type { SoundOutput } from '../system-adapter';

/** How long one question to the sound server may take, in ms. */
const ASK_LIMIT_MS = 3_000;
/** Changes come in bursts; the server is asked once for each burst. In ms. */
const BURST_MS = 150;
/** Wait before a sound server that went away is asked again, in ms. */
const RETRY_MS = 5_000;
/** More than any answer about sinks has, in bytes. */
const MOST_BYTES = 1_000_000;

// The texts are compared, so they must not be translated.
const env = (): NodeJS.ProcessEnv => ({ ...process.env, LC_ALL: 'C' });

/**
 * What a sink's name says about where its sound goes: PulseAudio's and PipeWire's Bluetooth sinks hold
 * the address, sound cards' are `alsa_…`. Null for any other, e.g. an effect in front of either.
 */
export function outputOf(sink: string): SoundOutput | null {
  const address = /^bluez_(?:sink|output)\.((?:[0-9A-F]{2}[_:]){5}[0-9A-F]{2})(?![0-9A-F_:])/i.exec(sink)?.[1];
  if (address !== undefined) return { address: address.replace(/_/g, ':').toUpperCase() };
  return sink.startsWith('alsa_output.') ? 'elsewhere' : null;
}

/**
 * Follows the sound server's default output through `pactl`, which serves PulseAudio and PipeWire.
 * One long-lived process tells changes; without `pactl` or a sound server the output stays unknown.
 */
export class Pactl extends EventEmitter<{ output: [output: SoundOutput | null]; warning: [text: string] }> {
  readonly #program: string;
  #output: SoundOutput | null = null;
  #child: ChildProcess | null = null;
  #timer: NodeJS.Timeout | undefined;
  #following = false;

  /** @param program another program in place of `pactl`. */
  constructor(program = 'pactl') {
    super();
    this.#program = program;
  }

  /** Follows the sound server from now on. */
  follow(): void {
    if (this.#following) return;
    this.#following = true;
    this.#subscribe();
  }

  /** Follows it no longer; the output is unknown then. */
  unfollow(): void {
    if (!this.#following) return;
    this.#following = false;
    this.#end();
  }

  /** Sends the computer's sound to this address. Rejects with an Error when there is no such output or no sound server. */
  async choose(address: string): Promise<void> {
    const sinks = await this.#ask(['list', 'short', 'sinks']);
    const wanted = sinks
      .split('\n')
      .map((line) => line.split('\t')[1] ?? '')
      .find((sink) => {
        const output = outputOf(sink);
        return output !== null && output !== 'elsewhere' && output.address === address;
      });
    if (wanted === undefined) throw new Error('the sound server has no output of this address');
    await this.#ask(['set-default-sink', wanted]);
  }

  close(): void {
    this.removeAllListeners();
    this.unfollow();
  }

  #subscribe(): void {
    const child = spawn(this.#program, ['subscribe'], { stdio: ['ignore', 'pipe', 'ignore'], env: env() });
    this.#child = child;
    child.on('error', (error) => {
      // Not installed: nothing to follow, and nothing wrong.
      if (!('code' in error) || error.code !== 'ENOENT') this.emit('warning', `pactl: ${error.message}`);
    });
    child.on('exit', () => {
      if (child !== this.#child) return;
      this.#child = null;
      this.#tell(null);
      if (this.#following) this.#later(() => this.#subscribe(), RETRY_MS);
    });
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (/ on (?:server|sink) /.test(line)) this.#later(() => void this.#read(), BURST_MS);
    });
    void this.#read();
  }

  async #read(): Promise<void> {
    try {
      const info = await this.#ask(['info']);
      if (this.#following) this.#tell(outputOf(/^Default Sink: (.+)$/m.exec(info)?.[1] ?? ''));
    } catch {
      this.#tell(null); // no sound server, or no pactl: not known
    }
  }

  #ask(args: readonly string[]): Promise<string> {
    return new Promise((resolve, reject) => {
      execFile(this.#program, args, { timeout: ASK_LIMIT_MS, maxBuffer: MOST_BYTES, env: env() }, (error, stdout) =>
        error === null ? resolve(stdout) : reject(error),
      );
    });
  }

  #later(what: () => void, wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (this.#following) what();
    }, wait);
  }

  #end(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#child?.kill();
    this.#child = null;
    this.#tell(null);
  }

  #tell(output: SoundOutput | null): void {
    if (isDeepStrictEqual(output, this.#output)) return;
    this.#output = output;
    this.emit('output', output);
  }
}
