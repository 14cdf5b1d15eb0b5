import { EventEmitter } from 'node:events';
import '../../../catalog/messages/catalogs';
import { createMessage } from '../../../catalog/messages/message';
import { createTranslator } from '../../../catalog/messages/translator';
import type { Command, CommandResponse } from '../../../contract/commands';
import type { Snapshot } from '../../../contract/snapshot';
import { createTestSnapshot } from '../../../contract/testing/snapshot';
import type { Companion } from '../companion';
import { parseCommand } from '../parse';
import type { CommandRun, Prompt } from '../run';
import { Writer } from '../writer';

/** Core for tests, which carries out nothing and records the commands. */
export class FakeCompanion extends EventEmitter<{ snapshot: [Snapshot]; ended: [] }> implements Companion {
  snapshot: Snapshot;
  readonly commands: Command[] = [];
  /** Called with each command, e.g. to show its consequences. */
  carryOut: (command: Command) => void = () => undefined;
  answer: CommandResponse = { ok: true, result: null };

  constructor(change: Partial<Snapshot> = {}) {
    super();
    this.snapshot = createTestSnapshot(change);
  }

  show(change: Partial<Snapshot>): void {
    this.snapshot = { ...this.snapshot, ...change, revision: this.snapshot.revision + 1 };
    this.emit('snapshot', this.snapshot);
  }

  async send<C extends Command>(command: C): Promise<CommandResponse<C['type']>> {
    this.commands.push(command);
    this.carryOut(command);
    // The test gives a response that fits the command.
    return this.answer as CommandResponse<C['type']>;
  }

  async close(): Promise<void> {}
}

/** Run of the command line for tests, with its output. */
export interface FakeRun {
  readonly run: CommandRun;
  readonly abort: AbortController;
  /** Everything that was printed. */
  text(): string;
  /** Printed documents. */
  documents(): unknown[];
}

/** Creates a run of these arguments. @param typed lines that the user types in a terminal; null without one. */
export function createFakeRun(args: readonly string[], companion: Companion, typed: readonly string[] | null = null): FakeRun {
  let written = '';
  const output = { write: (text: string) => (written += text) };
  const parsed = parseCommand(args);
  const abort = new AbortController();
  const english = createTranslator('en');
  const lines = [...(typed ?? [])];
  const prompt: Prompt = {
    ask: async (question, signal) => {
      written += `${question.trimEnd()}\n`;
      const line = lines.shift();
      // The user types nothing more.
      return line ?? new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));
    },
  };
  return {
    run: {
      parsed,
      language: 'en',
      format: (message) => english(typeof message === 'string' ? createMessage(message) : message),
      writer: new Writer(output, { color: false, json: parsed.options.json === true }),
      output,
      prompt: typed === null ? null : prompt,
      seconds: typeof parsed.options.timeout === 'string' ? Number(parsed.options.timeout) : 1,
      signal: abort.signal,
      companion: async () => companion,
    },
    abort,
    text: () => written,
    documents: () =>
      written
        .trim()
        .split('\n')
        .map((line): unknown => JSON.parse(line)),
  };
}
