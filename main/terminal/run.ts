import type { Headphones } from '../../catalog/headphones';
import type { Language } from '../../catalog/messages/languages';
import { createMessage, type Message } from '../../catalog/messages/message';
import type { ExitReason } from '../../contract/command-line';
import type { Companion } from './companion';
import type { ParsedCommand } from './parse';
import type { Format } from './rows';
import type { Output } from './screen';
import type { Writer } from './writer';

/** Questions to the user in a terminal. */
export interface Prompt {
  /** Returns the line that the user types, trimmed. Rejects with the signal's reason. */
  ask(question: string, signal: AbortSignal): Promise<string>;
}

/** Parts that a command uses. */
export interface CommandRun {
  readonly parsed: ParsedCommand;
  readonly language: Language;
  readonly format: Format;
  readonly writer: Writer;
  readonly output: Output;
  /** Null without a terminal, in which a user could respond. */
  readonly prompt: Prompt | null;
  /** Time to wait, in s; null if the command has no limit. */
  readonly seconds: number | null;
  /** Aborted by Ctrl+C and other requests to end. */
  readonly signal: AbortSignal;
  /** Returns the core: that of a running Earshot, or else its own. Later calls return the same one. */
  companion(): Promise<Companion>;
}

/** Error of a command without a result, with a sentence for the user. */
export class CommandError extends Error {
  constructor(
    readonly reason: Exclude<ExitReason, 'done'>,
    readonly text: Message,
    /** Entries that match the name, if it is ambiguous. */
    readonly matches: readonly Headphones[] = [],
    /** Further sentences: the next steps. */
    readonly next: readonly Message[] = [],
  ) {
    super(text.key);
    this.name = 'CommandError';
  }
}

/** Error of a command that the user ended. */
export const CANCELLED = new CommandError('failed', createMessage('action.error.cancelled'));

/** Throws {@link CANCELLED} if the user ended the command while it waited. */
export function throwIfCancelled({ signal }: Pick<CommandRun, 'signal'>): void {
  if (signal.aborted) throw CANCELLED;
}

/** Prompts the user with a question that has the responses yes and no. Without a terminal the command ends, because the user has to respond. */
export async function confirm({ prompt, format, signal }: CommandRun, question: Message): Promise<boolean> {
  if (prompt === null) throw new CommandError('needs-user', createMessage('cli.needs-user'));
  const yes = format('action.question.yes');
  const words = createMessage('cli.yes-no', {
    question,
    yes: createMessage('action.question.yes'),
    no: createMessage('action.question.no'),
  });
  const typed = (await prompt.ask(`${format(words)} `, signal)).toLowerCase();
  return ['y', 'yes', yes.toLowerCase()].includes(typed);
}
