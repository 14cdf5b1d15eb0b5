import type { ActionKind, ActionView, PairingQuestion } from '../../../catalog/actions/action';
import { followEntry } from '../../../catalog/actions/follow-entry';
import { canPairInGuide } from '../../../catalog/guides/situation';
import { type Headphones, isConnected } from '../../../catalog/headphones';
import type { EntryId } from '../../../catalog/ids';
import { createMessage, type Message } from '../../../catalog/messages/message';
import { findModel } from '../../../catalog/models/known';
import { listPageActions } from '../../../catalog/page/page-actions';
import { describeState } from '../../../catalog/page/status-texts';
import type { Snapshot } from '../../../contract/snapshot';
import type { Companion } from '../companion';
import { requireHeadphones } from '../find-headphones';
import { CANCELLED, CommandError, type CommandRun, confirm } from '../run';
import { createHeadphonesJson } from '../to-json';

/** Commands that act on headphones. */
const ACTING_COMMANDS = ['pair', 'connect', 'disconnect', 'forget', 'use-for-sound'] as const;

/** One of {@link ACTING_COMMANDS}. */
type ActingCommand = (typeof ACTING_COMMANDS)[number];

/** Time in ms after which an action that never appeared as running must have ended at once. */
const QUICK_MS = 2_000;

/** Runs one action on headphones, with its phases and questions, until it ends. */
export async function runActionCommand(run: CommandRun, command: ActingCommand): Promise<void> {
  const { parsed, writer, format, seconds } = run;
  const companion = await run.companion();
  const kind: ActionKind = command === 'forget' ? 'remove' : command;
  const [typed = ''] = parsed.arguments;
  // A pairing has to name its headphones exactly, because those in range can be a stranger's.
  const headphones = await requireHeadphones(run, companion, typed, { prefersKnown: kind !== 'pair', waitMs: (seconds ?? 0) * 1_000 });
  const print = (
    done: boolean,
    text: Message,
    reason: Extract<ActionView['outcome'], { ok: false }>['error'] | null,
    entry: Headphones | null,
  ): void => {
    writer.document('action', {
      command,
      done,
      reason,
      text: format(text),
      headphones: entry === null ? null : createHeadphonesJson(entry, format),
    });
    writer.line(format(text), done ? 'good' : 'bad');
  };
  if (isSo(kind, headphones)) return print(true, describeState(headphones), null, headphones);
  requireOffer(kind, headphones, companion.snapshot);
  const modeLimitMs = typeof parsed.options.timeout === 'string' ? Number(parsed.options.timeout) * 1_000 : null;
  const { outcome, id } = await runAction(run, companion, kind, headphones.id, modeLimitMs);
  const entry = companion.snapshot.headphones.find((known) => known.id === id) ?? null;
  if (outcome.ok) return print(true, createMessage(`action.done.${kind}`), null, entry);
  if (writer.json) print(false, createMessage(`action.error.${outcome.error}`), outcome.error, entry);
  const reason = outcome.error === 'no-pairing-mode' || outcome.error === 'nobody-confirmed' ? 'needs-user' : 'failed';
  throw new CommandError(reason, createMessage(`action.error.${outcome.error}`), [], [createMessage(`action.error.${outcome.error}.next`)]);
}

/**
 * Starts an action and follows it until it ends. Its phases and questions appear in the terminal.
 * @param modeLimitMs time after which a wait for pairing mode is canceled, in ms; null for the action's own limit.
 */
export async function runAction(
  run: CommandRun,
  companion: Companion,
  kind: ActionKind,
  headphones: EntryId,
  modeLimitMs: number | null = null,
): Promise<{ readonly outcome: NonNullable<ActionView['outcome']>; readonly id: EntryId }> {
  const before = JSON.stringify(companion.snapshot.action);
  const response = await companion.send({ type: 'act', action: kind, headphones });
  if (!response.ok) throw new CommandError('failed', createMessage(`error.${response.error.kind}`));
  const follower = new ActionFollower(run, companion, headphones, before, modeLimitMs);
  return follower.follow();
}

class ActionFollower {
  readonly #run: CommandRun;
  readonly #companion: Companion;
  readonly #before: string;
  readonly #begun = performance.now();
  #id: EntryId;
  #last: ActionView | null = null;
  #isRunning = false;
  #phase: ActionView['phase'] = null;
  #question = 0;
  readonly #modeLimitMs: number | null;
  #modeTimer: NodeJS.Timeout | undefined;

  constructor(run: CommandRun, companion: Companion, id: EntryId, before: string, modeLimitMs: number | null) {
    this.#run = run;
    this.#companion = companion;
    this.#id = id;
    this.#before = before;
    this.#modeLimitMs = modeLimitMs;
  }

  follow(): Promise<{ outcome: NonNullable<ActionView['outcome']>; id: EntryId }> {
    const { signal } = this.#run;
    return new Promise((resolve, reject) => {
      const end = (finish: () => void): void => {
        this.#companion.off('snapshot', look);
        this.#companion.off('ended', lost);
        signal.removeEventListener('abort', cancel);
        clearInterval(timer);
        clearTimeout(this.#modeTimer);
        finish();
      };
      const look = (): void => {
        const outcome = this.#checkAction((error) => end(() => reject(error)));
        if (outcome !== null) end(() => resolve({ outcome, id: this.#id }));
      };
      const lost = (): void => end(() => reject(new CommandError('failed', createMessage('cli.lost'))));
      const cancel = (): void => {
        void this.#companion.send({ type: 'cancel-action' });
        end(() => reject(CANCELLED));
      };
      // An outcome that equals the last action's comes without a change.
      const timer = setInterval(look, QUICK_MS);
      this.#companion.on('snapshot', look);
      this.#companion.on('ended', lost);
      signal.addEventListener('abort', cancel, { once: true });
      if (signal.aborted) cancel();
      else look();
    });
  }

  #checkAction(fail: (error: unknown) => void): ActionView['outcome'] {
    const { action } = this.#companion.snapshot;
    this.#id = followEntry(this.#id, this.#last, action);
    this.#last = action;
    if (action === null) return null;
    if (action.outcome === null) {
      this.#isRunning = true;
      this.#show(action, fail);
      return null;
    }
    const isOwn = this.#isRunning || JSON.stringify(action) !== this.#before || performance.now() - this.#begun > QUICK_MS;
    return isOwn ? action.outcome : null;
  }

  #show({ phase, question }: ActionView, fail: (error: unknown) => void): void {
    const { writer, format } = this.#run;
    if (phase !== null && phase !== this.#phase) writer.line(format(`action.phase.${phase}`), 'dim');
    if (phase !== this.#phase) this.#limitMode(phase, fail);
    this.#phase = phase;
    if (question === null || question.number === this.#question) return;
    this.#question = question.number;
    if (question.kind === 'show') {
      writer.line(format(formatQuestion(question)), 'bold');
      return;
    }
    this.#requestResponse(question).then(
      (answer) => this.#companion.send({ type: 'answer-pairing', question: question.number, answer }),
      (error: unknown) => {
        void this.#companion.send({ type: 'cancel-action' });
        fail(this.#run.signal.aborted ? CANCELLED : error);
      },
    );
  }

  // The action itself waits for pairing mode for minutes, and a script may have less time.
  #limitMode(phase: ActionView['phase'], fail: (error: unknown) => void): void {
    clearTimeout(this.#modeTimer);
    if (this.#modeLimitMs === null || phase !== 'waiting-for-pairing-mode') return;
    this.#modeTimer = setTimeout(() => {
      void this.#companion.send({ type: 'cancel-action' });
      fail(
        new CommandError(
          'needs-user',
          createMessage('action.error.no-pairing-mode'),
          [],
          [createMessage('action.error.no-pairing-mode.next')],
        ),
      );
    }, this.#modeLimitMs);
  }

  async #requestResponse(question: PairingQuestion): Promise<string | boolean> {
    if (question.kind !== 'enter') return confirm(this.#run, formatQuestion(question));
    const { prompt, format, signal } = this.#run;
    if (prompt === null) throw new CommandError('needs-user', createMessage('cli.needs-user'));
    const typed = await prompt.ask(`${format(formatQuestion(question))} `, signal);
    return typed === '' ? (question.suggestion ?? '') : typed;
  }
}

function formatQuestion(question: PairingQuestion): Message {
  switch (question.kind) {
    case 'confirm':
      return createMessage('action.question.confirm', { passkey: question.passkey });
    case 'show':
      return createMessage('action.question.show', { passkey: question.passkey });
    case 'enter':
      return question.suggestion === null
        ? createMessage('action.question.enter')
        : createMessage('action.question.enter.suggestion', { suggestion: question.suggestion });
    case 'yours':
      return question.hint === null
        ? createMessage('action.question.yours')
        : createMessage('action.question.yours.hint', { hint: question.hint });
    case 'remove-first':
      return createMessage('action.question.remove-first');
  }
}

/** Checks whether the headphones are in the state that the action would bring. */
function isSo(kind: ActionKind, { state, output }: Headphones): boolean {
  if (kind === 'connect') return state === 'connected';
  if (kind === 'disconnect') return !isConnected(state);
  return kind === 'use-for-sound' && output === true;
}

function requireOffer(kind: ActionKind, headphones: Headphones, snapshot: Snapshot): void {
  // A recording can't act, which is a reason other than this computer.
  if (snapshot.mode === 'demo') throw new CommandError('failed', createMessage('app.demo'));
  if (!snapshot.actions.includes(kind)) throw new CommandError('failed', createMessage('error.action-unsupported'));
  const model = findModel(headphones.modelId);
  // The guide of the window waits for pairing mode, too. Unknown headphones can be paired once they are in it.
  const fits =
    kind === 'pair' && model !== null
      ? canPairInGuide('pair', headphones, model, snapshot)
      : listPageActions(headphones, model, snapshot.actions).includes(kind);
  if (!fits) throw new CommandError('failed', createMessage('cli.not-now', { state: describeState(headphones) }));
}
