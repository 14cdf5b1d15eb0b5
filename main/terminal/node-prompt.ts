import { createInterface, type Interface } from 'node:readline';
import type { Prompt } from './run';

/** Questions in the terminal of this process. Ctrl+C during one ends the command, like at any other time. */
export class NodePrompt implements Prompt {
  readonly #input: NodeJS.ReadStream;
  readonly #output: NodeJS.WriteStream;
  readonly #interrupt: () => void;
  #open: Interface | null = null;

  /** @param interrupt called for Ctrl+C, and when the input ends. */
  constructor(input: NodeJS.ReadStream, output: NodeJS.WriteStream, interrupt: () => void) {
    this.#input = input;
    this.#output = output;
    this.#interrupt = interrupt;
  }

  ask(question: string, signal: AbortSignal): Promise<string> {
    this.close();
    // The prompt has its own line, because progress may be written while the user types.
    this.#output.write(`${question.trimEnd()}\n`);
    return new Promise((resolve, reject) => {
      const reader = createInterface({ input: this.#input, output: this.#output });
      this.#open = reader;
      let isDone = false;
      const end = (finish: () => void): void => {
        if (isDone) return;
        isDone = true;
        signal.removeEventListener('abort', abort);
        reader.close();
        if (this.#open === reader) this.#open = null;
        finish();
      };
      const abort = (): void => end(() => reject(signal.reason));
      reader.once('line', (line) => end(() => resolve(line.trim())));
      // The terminal is in raw mode, so that Ctrl+C comes as a character.
      reader.on('SIGINT', this.#interrupt);
      reader.once('close', () => {
        if (!isDone) this.#interrupt();
      });
      signal.addEventListener('abort', abort, { once: true });
      if (signal.aborted) abort();
    });
  }

  /** Ends an open question without a response. */
  close(): void {
    const reader = this.#open;
    this.#open = null;
    reader?.removeAllListeners('close');
    reader?.close();
  }
}
