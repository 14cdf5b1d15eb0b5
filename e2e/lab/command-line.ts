import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { waitUntil } from './desktop-services';

const ROOT = dirname(dirname(import.meta.dirname));
/** Time until the command line shows its first line on an emulated guest, in ms: it is compiled from its source. */
const START_MS = 60_000;

/** Options of {@link runEarshot}. */
interface CommandLineOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** True to run it in a pseudo-terminal, otherwise its output is a pipe. */
  readonly terminal?: boolean;
}

/** Running command `earshot`. */
export class RunningCommand {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #ended: Promise<number | null>;
  #output = '';
  #errors = '';
  #hasEnded = false;

  constructor(child: ChildProcessWithoutNullStreams) {
    this.#child = child;
    child.stdout.on('data', (chunk) => (this.#output += String(chunk)));
    child.stderr.on('data', (chunk) => (this.#errors += String(chunk)));
    child.stdin.on('error', () => undefined); // The command has ended already.
    this.#ended = new Promise((resolve) =>
      child.on('close', (code) => {
        this.#hasEnded = true;
        resolve(code);
      }),
    );
  }

  /** Returns everything that it printed, with the control sequences of a terminal. */
  get raw(): string {
    return this.#output;
  }

  /** Returns everything that it printed as plain text, followed by its errors. */
  get text(): string {
    return `${this.#output.replace(/\u001b\[[\d;?]*[A-Za-z]/g, '')}${this.#errors}`;
  }

  /** Waits until it has printed a text. */
  async waitFor(wanted: RegExp, ms = START_MS): Promise<void> {
    try {
      await waitUntil(() => wanted.test(this.text) || this.#hasEnded, ms);
    } catch {
      // The output explains a failure better than the condition does.
    }
    if (!wanted.test(this.text)) throw new Error(`${wanted} is not in:\n${this.text}`);
  }

  /** Types text; `\u0003` is Ctrl+C. */
  type(text: string): void {
    this.#child.stdin.write(text);
  }

  /** Returns the exit code once it has ended. */
  get code(): Promise<number | null> {
    return this.#ended;
  }

  /** Kills it at the end of a test. */
  kill(): void {
    this.#child.kill('SIGKILL');
  }
}

/** Runs the command `earshot` from its source. */
export function runEarshot(args: readonly string[], { env, terminal = false }: CommandLineOptions): RunningCommand {
  const command = [process.execPath, '--import', 'tsx', join(ROOT, 'main/terminal/index.ts'), ...args];
  const [program = '', ...rest] = terminal ? ['python3', join(import.meta.dirname, 'run-in-terminal.py'), ...command] : command;
  const child = spawn(program, rest, {
    cwd: ROOT,
    env: { PATH: process.env.PATH, TERM: 'xterm-256color', LANG: 'C', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  return new RunningCommand(child);
}
