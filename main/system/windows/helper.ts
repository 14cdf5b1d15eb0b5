import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { limited } from '../../limit';
import { windowsProgram } from './programs';
import { WINDOWS_SCRIPT } from './script';

/** More than any answer has, in characters. */
const MOST_CHARACTERS = 4_000_000;

const POWERSHELL: readonly [string, ...string[]] = [
  windowsProgram('System32\\WindowsPowerShell\\v1.0\\powershell.exe'),
  '-NoLogo',
  '-NoProfile',
  '-NonInteractive',
  // The Windows Runtime answers on threads of its own; none of them may have to wait for ours.
  '-Mta',
  '-EncodedCommand',
  Buffer.from(WINDOWS_SCRIPT, 'utf16le').toString('base64'),
];

/** The one PowerShell, which lives as long as the app: a question at a time, each with a limit. One that hangs is replaced. */
export class WindowsHelper {
  /** Whether this Windows lets us pair, remove and search; known after the first reading. */
  able = false;
  readonly #program: readonly [string, ...string[]];
  #child: ChildProcess | null = null;
  #answer: ((line: string) => void) | null = null;
  #fail: ((error: Error) => void) | null = null;
  #last: Promise<unknown> = Promise.resolve();

  /** @param program another program in place of PowerShell. */
  constructor(program = POWERSHELL) {
    this.#program = program;
  }

  /**
   * Asks one question (a line) and gives its answer, parsed. Rejects when it did not come within `limitMs` or is no JSON, and
   * with {@link ScriptError} when the script says that it failed: that is no answer.
   */
  ask(question: string, limitMs: number): Promise<unknown> {
    const mine = this.#last.then(() => this.#ask(question, limitMs)).then(withoutError);
    this.#last = mine.catch(() => undefined);
    return mine;
  }

  close(): void {
    const fail = this.#fail;
    this.#child?.kill();
    this.#child = null;
    fail?.(new Error('the helper was ended'));
  }

  async #ask(question: string, limitMs: number): Promise<unknown> {
    const child = this.#child ?? this.#start();
    try {
      const line = await limited(limitMs, new Error('PowerShell did not answer in time'), () => {
        return new Promise<string>((resolve, reject) => {
          this.#answer = resolve;
          this.#fail = reject;
          child.stdin?.write(`${question}\n`);
        });
      });
      if (line.length > MOST_CHARACTERS) throw new Error('the answer is longer than any can be');
      return JSON.parse(line) as unknown;
    } catch (error) {
      this.#fail = null;
      this.close();
      throw error;
    } finally {
      this.#answer = null;
      this.#fail = null;
    }
  }

  #start(): ChildProcess {
    const [program, ...args] = this.#program;
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'], windowsHide: true });
    this.#child = child;
    const ended = (error: Error): void => {
      if (child !== this.#child) return;
      this.#child = null;
      this.#fail?.(error);
    };
    child.on('error', ended);
    child.on('exit', (code) => ended(new Error(`PowerShell ended (${code ?? 'by a signal'})`)));
    // A write after its end is told by the exit, not by an exception.
    child.stdin.on('error', () => undefined);
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (child === this.#child) this.#answer?.(line);
    });
    return child;
  }
}

/** The script ran, and says that it failed; the message is its own. */
export class ScriptError extends Error {
  constructor(detail: string) {
    super(detail);
    this.name = 'ScriptError';
  }
}

const fault = z.object({ status: z.literal('Error'), detail: z.unknown().optional() });

function withoutError(answer: unknown): unknown {
  const { success, data } = fault.safeParse(answer);
  if (success) throw new ScriptError(String(data.detail).slice(0, 500));
  return answer;
}
