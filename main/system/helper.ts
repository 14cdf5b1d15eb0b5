import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import * as z from 'zod/mini';
import { withTimeout } from '../async';
import { nullableString } from '../zod-lenient';

/** Maximum length of a response, in characters. */
const MAX_RESPONSE_CHARACTERS = 4_000_000;
/** Maximum length of a program's error output that is kept, in characters. */
const MAX_ERROR_CHARACTERS = 500;

/** Helper's end of the channel. */
export interface HelperChannel {
  send(line: string): void;
  /** Ends the program without a call of `ended`. */
  close(): void;
}

/** Events of a program on its channel. */
export interface HelperChannelListener {
  line(text: string): void;
  /** Called when the program has ended. */
  ended(error: Error): void;
}

/** Opener of a channel: starts a program, whose events the listener receives. */
export type ChannelOpener = (listener: HelperChannelListener) => HelperChannel;

/** Options of a helper. */
interface HelperOptions {
  /** Name in errors. */
  readonly name: string;
  /** Minimum time limit in ms of a new program's first response, because it must start. */
  readonly startMs?: number;
  /** Time without a request after which the program ends, in ms; by default it never ends. */
  readonly idleMs?: number;
}

/**
 * Program that responds to a line of JSON with a line of JSON: one request at a time, each with a time limit. A program that
 * hangs is replaced. A line with an `event` in it is an event and no response.
 */
export class Helper {
  /** Receives events of the program. */
  onEvent: (event: unknown) => void = () => undefined;
  /** Receives each raw line for recordings: requests and responses. */
  onLine: (direction: 'asked' | 'answered', line: string) => void = () => undefined;
  readonly #open: ChannelOpener;
  readonly #options: HelperOptions;
  #channel: HelperChannel | null = null;
  #isUnused = false;
  #resolveLine: ((line: string) => void) | null = null;
  #fail: ((error: Error) => void) | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #idle: NodeJS.Timeout | undefined;

  constructor(open: ChannelOpener, options: HelperOptions) {
    this.#open = open;
    this.#options = options;
  }

  /**
   * Sends one request and returns its parsed response. Rejects if it does not arrive within `limitMs` or is not JSON, and
   * with {@link HelperError} if the helper reports a failure.
   */
  request(request: object, limitMs: number): Promise<unknown> {
    const mine = this.#last.then(() => this.#send(JSON.stringify(request), limitMs)).then(withoutError);
    this.#last = mine.catch(() => undefined);
    return mine;
  }

  close(): void {
    clearTimeout(this.#idle);
    const fail = this.#fail;
    this.#channel?.close();
    this.#channel = null;
    fail?.(new Error('the helper was ended'));
  }

  async #send(line: string, limitMs: number): Promise<unknown> {
    clearTimeout(this.#idle);
    this.#channel ??= this.#start();
    const channel = this.#channel;
    const limit = this.#isUnused ? Math.max(limitMs, this.#options.startMs ?? 0) : limitMs;
    try {
      const response = await withTimeout(limit, new Error(`${this.#options.name} did not respond in time`), () => {
        return new Promise<string>((resolve, reject) => {
          this.#resolveLine = resolve;
          this.#fail = reject;
          this.onLine('asked', line);
          channel.send(line);
        });
      });
      this.#isUnused = false;
      if (response.length > MAX_RESPONSE_CHARACTERS) throw new Error('the response is longer than any can be');
      return JSON.parse(response) as unknown;
    } catch (error) {
      this.#fail = null;
      this.close();
      throw error;
    } finally {
      this.#resolveLine = null;
      this.#fail = null;
      this.#scheduleEnd();
    }
  }

  #scheduleEnd(): void {
    const { idleMs } = this.#options;
    if (idleMs !== undefined && this.#channel !== null) this.#idle = setTimeout(() => this.close(), idleMs).unref();
  }

  #start(): HelperChannel {
    this.#isUnused = true;
    const channel: HelperChannel = this.#open({
      line: (text) => {
        if (channel !== this.#channel) return;
        this.onLine('answered', text);
        const event = parseEvent(text);
        if (event !== null) this.onEvent(event);
        else this.#resolveLine?.(text);
      },
      ended: (error) => {
        if (channel !== this.#channel) return;
        this.#channel = null;
        this.#fail?.(error);
      },
    });
    return channel;
  }
}

const eventSchema = z.looseObject({ event: z.string() });

function parseEvent(line: string): unknown {
  // Responses are long and events are short.
  if (line.length > MAX_ERROR_CHARACTERS * 2 || !line.includes('"event"')) return null;
  try {
    return eventSchema.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

/** Maximum length of a warning in the log, in characters. */
const MAX_WARNING_CHARACTERS = 300;
const eventText = z.catch(z.object({ text: z.optional(nullableString) }), {});

/** Returns the line for the log in an event of a helper, or null if the event reports a change. */
export function readWarning(event: unknown): string | null {
  return eventText.parse(event).text?.slice(0, MAX_WARNING_CHARACTERS) ?? null;
}

/** End of a helper's program, with its exit code or the signal that ended it. */
export class HelperEndedError extends Error {
  constructor(
    command: string,
    readonly code: number | null,
    readonly signal: NodeJS.Signals | null,
    errorOutput: string,
  ) {
    super(`${command} ended (${code ?? signal ?? 'for an unknown reason'})${errorOutput && `: ${errorOutput}`}`);
    this.name = 'HelperEndedError';
  }
}

/** Error that the helper itself reported, with its own message. */
export class HelperError extends Error {
  constructor(detail: string) {
    super(detail);
    this.name = 'HelperError';
  }
}

const failure = z.object({ status: z.literal('Error'), detail: z.optional(z.unknown()) });

function withoutError(response: unknown): unknown {
  const { success, data } = failure.safeParse(response);
  if (success) throw new HelperError(String(data.detail).slice(0, MAX_ERROR_CHARACTERS));
  return response;
}

/** Starts a program without a shell and connects its input and output. */
export function spawnHelper(program: readonly [string, ...string[]], env?: Readonly<Record<string, string>>, cwd?: string): ChannelOpener {
  return (listener) => {
    const [command, ...args] = program;
    const child: ChildProcess = spawn(command, args, {
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
      ...(env && { env: { ...process.env, ...env } }),
      ...(cwd && { cwd }),
    });
    let errorOutput = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      errorOutput = `${errorOutput}${text}`.slice(-MAX_ERROR_CHARACTERS);
    });
    child.on('error', (error) => listener.ended(error));
    child.on('exit', (code, signal) => {
      listener.ended(new HelperEndedError(command, code, signal, errorOutput.trim()));
    });
    // The exit reports a write after the end, so its exception is ignored.
    child.stdin?.on('error', () => undefined);
    if (child.stdout) createInterface({ input: child.stdout }).on('line', (line) => listener.line(line));
    return { send: (line) => void child.stdin?.write(`${line}\n`), close: () => void child.kill() };
  };
}
