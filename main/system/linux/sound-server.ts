import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Address } from '../../../catalog/ids';
import type { Codec } from '../../../catalog/sound/codecs';
import { findSoundChoice, type HeadsetSound, type SoundMode } from '../../../catalog/sound/headset-sound';
import { NO_SOUND, type SoundReading } from '../system-adapter';
import type { SoundReport, SoundServerReading } from './sound-response';
import { createPactl, createPipewire, type SoundTool } from './sound-tools';

/** Delay in ms that combines a burst of changes, such as those of a volume slider, into one request. */
const BURST_MS = 250;
/** Delay before a lost sound server is retried, in ms. */
const RETRY_MS = 5_000;
/** Maximum size of a response, in bytes. */
const MAX_BYTES = 8_000_000;
/** Time of call mode without a recorder after which it counts as stuck, in ms. Sound systems switch back after two seconds. */
export const IDLE_CALL_MODE_MS = 6_000;

/** Limits of a sound server. */
interface SoundLimits {
  /** Time limit of one request to the sound server, in ms. */
  readonly toolMs: number;
  /** Time limit of a switch until its effect, in ms. */
  readonly switchMs: number;
}

// A busy computer can need more than five seconds for a switch.
const LIMITS: SoundLimits = { toolMs: 3_000, switchMs: 12_000 };
/** Interval of the checks for the effect of a switch, in ms. */
const SWITCH_LOOK_MS = 150;

// Environment without translation, because pactl formats numbers for the language, which is invalid JSON.
const env = (): NodeJS.ProcessEnv => ({ ...process.env, LC_ALL: 'C.UTF-8' });

/**
 * Follows the sound server, PulseAudio or PipeWire: its chosen output, and the mode of each Bluetooth headset. One long-lived process
 * reports changes. All facts are unknown without such a program or a sound server.
 */
export class SoundServer extends EventEmitter<{ sound: [sound: SoundReading]; warning: [text: string] }> {
  readonly #limits: SoundLimits;
  readonly #tools: readonly SoundTool[];
  #tool: SoundTool;
  /** Number of programs in a row that are not installed. */
  #missing = 0;
  #sound: SoundReading = NO_SOUND;
  #child: ChildProcess | null = null;
  #timer: NodeJS.Timeout | undefined;
  #stuckTimer: NodeJS.Timeout | undefined;
  #following = false;
  /** Addresses whose call mode the user chose here, and whether the sound server has reported it since. */
  readonly #callsChosen = new Map<Address, 'requested' | 'reported'>();
  /** Time since which call mode lasts without a recorder, by address. */
  readonly #idleSince = new Map<Address, number>();
  #warned = '';

  /** Creates a server over its tools, which it tries one after the other. */
  constructor(tools: readonly [SoundTool, ...SoundTool[]] = [createPactl(), createPipewire()], limits: SoundLimits = LIMITS) {
    super();
    this.#tools = tools;
    this.#limits = limits;
    this.#tool = tools[0];
  }

  /** Current reading. */
  get sound(): SoundReading {
    return this.#sound;
  }

  /** Follows the sound server from now on. */
  follow(): void {
    if (this.#following) return;
    this.#following = true;
    this.#subscribe();
  }

  /** Stops following it. All facts are unknown then. */
  unfollow(): void {
    if (!this.#following) return;
    this.#following = false;
    this.#stop();
  }

  /** Sends the computer's sound to this address. Rejects with an Error if there is no such output or no sound server. */
  async choose(address: Address): Promise<void> {
    await this.#tool.choose(this.#runTool, address);
  }

  /** Turns off the mute of the output of this address. Rejects with an Error if it stays muted or there is no such output. */
  async unmute(address: Address): Promise<void> {
    await this.#tool.unmute(this.#runTool, address);
    await this.#until(address, (sound) => sound.muted === false);
  }

  /**
   * Switches the sound to this address to another mode, with a codec if one is given. Restores the previous profile if it fails.
   * Rejects with an Error if the sound server has no such mode now, or refuses.
   */
  async switchTo(address: Address, mode: SoundMode, codec: Codec | null = null): Promise<void> {
    const now = this.#sound.headsets?.get(address);
    const wanted = now === undefined ? null : findSoundChoice(now, mode, codec);
    if (now === undefined || wanted === null) throw new Error(`the sound server has no ${mode} for this address`);
    const before = findSoundChoice(now, now.mode, now.codec) ?? findSoundChoice(now, now.mode);
    try {
      await this.#tool.setProfile(this.#runTool, address, wanted.profile);
      if (mode === 'calls') this.#callsChosen.set(address, 'requested');
      await this.#until(address, (sound) => sound.mode === mode && (codec === null || sound.codec === codec));
    } catch (error) {
      this.#callsChosen.delete(address);
      // A failed profile would leave the card with none at all.
      if (before !== null)
        await this.#tool
          .setProfile(this.#runTool, address, before.profile)
          .catch((failed: unknown) => this.#warn(`the profile from before could not be put back: ${String(failed)}`));
      await this.#read();
      throw error;
    }
  }

  close(): void {
    this.removeAllListeners();
    this.unfollow();
  }

  #subscribe(): void {
    const { program, args, isChange } = this.#tool.follow;
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'], env: env() });
    this.#child = child;
    let missing = false;
    child.on('spawn', () => {
      this.#missing = 0;
    });
    child.on('error', (error) => {
      // Another program is tried if one is missing.
      missing = 'code' in error && error.code === 'ENOENT';
      if (!missing) this.emit('warning', `${program}: ${error.message}`);
      else if (child === this.#child) this.#next(++this.#missing < this.#tools.length ? 0 : RETRY_MS);
    });
    child.on('exit', () => {
      if (child === this.#child && !missing) this.#next(RETRY_MS);
    });
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (isChange(line)) this.#schedule(() => void this.#read(), BURST_MS);
    });
    void this.#read().then((succeeded) => {
      // A server without Bluetooth data is not the one that the computer uses for sound.
      if (!succeeded && child === this.#child && this.#tools.length > 1) child.kill();
    });
  }

  // Try the next program, because a computer can have both servers and only one of them plays.
  #next(wait: number): void {
    this.#child = null;
    this.#tool = this.#tools[(this.#tools.indexOf(this.#tool) + 1) % this.#tools.length] ?? this.#tool;
    this.#setSound(NO_SOUND);
    if (this.#following) this.#schedule(() => this.#subscribe(), wait);
  }

  // Returns false if no program responded.
  async #read(): Promise<boolean> {
    try {
      const { output, outputName, headsets, warning } = await this.#tool.read(this.#runTool);
      if (warning !== undefined) this.#warn(warning);
      if (this.#following) this.#setSound({ output, outputName, calls: null, headsets: this.#addTimes(headsets) });
      return true;
    } catch {
      this.#setSound(NO_SOUND); // The state is unknown: there is no sound server, no program for it, or it hangs.
      return false;
    }
  }

  // PipeWire confirms a switch before it is done.
  async #until(address: Address, done: (sound: HeadsetSound) => boolean): Promise<void> {
    for (const end = performance.now() + this.#limits.switchMs; performance.now() < end; await wait(SWITCH_LOOK_MS)) {
      await this.#read();
      const sound = this.#sound.headsets?.get(address);
      if (sound !== undefined && done(sound)) return;
    }
    throw new Error('the sound server did not switch');
  }

  // A repeated fault is not reported again.
  #warn(text: string): void {
    if (text !== this.#warned) this.emit('warning', text);
    this.#warned = text;
  }

  #addTimes(reported: SoundServerReading['headsets']): ReadonlyMap<Address, HeadsetSound> {
    const now = performance.now();
    for (const address of this.#idleSince.keys()) if (!isIdleCall(reported.get(address))) this.#idleSince.delete(address);
    const timed = new Map<Address, HeadsetSound>();
    this.#updateChosenCalls(reported);
    for (const [address, sound] of reported) {
      if (isIdleCall(sound) && !this.#idleSince.has(address)) this.#idleSince.set(address, now);
      const since = this.#idleSince.get(address);
      const callsChosen = sound.mode === 'calls' && this.#callsChosen.has(address);
      const idle = since !== undefined && now - since >= IDLE_CALL_MODE_MS;
      timed.set(address, { ...sound, stuck: idle && !callsChosen, callsChosen });
    }
    clearTimeout(this.#stuckTimer);
    const waits = [...this.#idleSince.values()].map((since) => since + IDLE_CALL_MODE_MS - now).filter((wait) => wait > 0);
    if (waits.length > 0 && this.#following) this.#stuckTimer = setTimeout(() => void this.#read(), Math.min(...waits) + 1);
    return timed;
  }

  // A choice ends with the call mode that it caused.
  #updateChosenCalls(reported: SoundServerReading['headsets']): void {
    for (const [address, state] of this.#callsChosen) {
      if (reported.get(address)?.mode === 'calls') this.#callsChosen.set(address, 'reported');
      else if (state === 'reported') this.#callsChosen.delete(address);
    }
  }

  readonly #runTool = (program: string, args: readonly string[]): Promise<string> =>
    new Promise((resolve, reject) => {
      execFile(program, args, { timeout: this.#limits.toolMs, maxBuffer: MAX_BYTES, env: env() }, (error, stdout) =>
        error === null ? resolve(stdout) : reject(error),
      );
    });

  #schedule(work: () => void, wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (this.#following) work();
    }, wait);
  }

  #stop(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#stuckTimer);
    this.#timer = undefined;
    this.#idleSince.clear();
    this.#callsChosen.clear();
    this.#child?.kill();
    this.#child = null;
    this.#setSound(NO_SOUND);
  }

  #setSound(sound: SoundReading): void {
    if (isDeepStrictEqual(sound, this.#sound)) return;
    this.#sound = sound;
    this.emit('sound', sound);
  }
}

function isIdleCall(sound: SoundReport | undefined): boolean {
  return sound?.mode === 'calls' && sound.recorders.length === 0;
}
