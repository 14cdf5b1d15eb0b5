import { type ChildProcess, spawn } from 'node:child_process';
import { release } from 'node:os';
import { createInterface } from 'node:readline';
import { withLimit } from '../limit';
import type { Reading, SystemReader } from './polled-system';
import { readWindowsAnswer } from './windows-answer';
import { WINDOWS_SCRIPT } from './windows-script';

/** PowerShell takes seconds to start and to ask, more on a loaded computer. In ms. */
const READ_LIMIT_MS = 30_000;
/** More than any answer has, in characters. */
const MOST_CHARACTERS = 4_000_000;

/** Asks Windows through one PowerShell that lives as long as the app; one that hangs is replaced. */
export class WindowsReader implements SystemReader {
  readonly #program: readonly [string, ...string[]];
  #child: ChildProcess | null = null;
  #answer: ((line: string) => void) | null = null;
  #fail: ((error: Error) => void) | null = null;

  /** @param program another program in place of PowerShell. */
  constructor(
    program: readonly [string, ...string[]] = [
      'powershell.exe',
      '-NoLogo',
      '-NoProfile',
      '-NonInteractive',
      '-EncodedCommand',
      Buffer.from(WINDOWS_SCRIPT, 'utf16le').toString('base64'),
    ],
  ) {
    this.#program = program;
  }

  async read(): Promise<Reading> {
    const child = this.#child ?? this.#start();
    try {
      const line = await withLimit(
        READ_LIMIT_MS,
        'PowerShell did not answer in time',
        new Promise<string>((resolve, reject) => {
          this.#answer = resolve;
          this.#fail = reject;
          child.stdin?.write('read\n');
        }),
      );
      if (line.length > MOST_CHARACTERS) throw new Error('the answer is longer than any can be');
      return readWindowsAnswer(JSON.parse(line));
    } catch (error) {
      this.close();
      throw error;
    } finally {
      this.#answer = null;
      this.#fail = null;
    }
  }

  async about(): Promise<readonly string[]> {
    return [`Windows ${release()}`];
  }

  close(): void {
    this.#child?.kill();
    this.#child = null;
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
    createInterface({ input: child.stdout }).on('line', (line) => this.#answer?.(line));
    return child;
  }
}
