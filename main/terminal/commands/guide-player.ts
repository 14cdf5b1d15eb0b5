import type { ActionView } from '../../../catalog/actions/action';
import { followEntry } from '../../../catalog/actions/follow-entry';
import type { Guide, Step } from '../../../catalog/guides/guide';
import { advanceGuide, type GuideProgress, moveStep } from '../../../catalog/guides/progress';
import { isBlank } from '../../../catalog/guides/summary';
import type { Headphones } from '../../../catalog/headphones';
import type { EntryId } from '../../../catalog/ids';
import { createMessage } from '../../../catalog/messages/message';
import type { Snapshot } from '../../../contract/snapshot';
import type { Companion } from '../companion';
import { formatTitle } from '../rows';
import { CANCELLED, CommandError, type CommandRun } from '../run';
import { createStepJson } from '../to-json';
import { runAction } from './act';

const SECOND_MS = 1_000;

/** Search for the headphones of a guide of a model, whose result is null until they are in range. */
export type SubjectFinder = (snapshot: Snapshot) => Headphones | null;

/** Guide that {@link GuidePlayer} plays. */
export interface OpenGuide {
  readonly guide: Guide;
  readonly progress: GuideProgress;
  /** Headphones that the guide is about; null for a guide of a model. */
  readonly id: EntryId | null;
  /** True if Earshot pairs the headphones itself when they enter pairing mode. */
  readonly acts: boolean;
  /** Search for the headphones of a guide of a model; null if they are known, or can't be detected without Bluetooth. */
  readonly detect: SubjectFinder | null;
}

/** End of a guide, or of its part until the headphones were detected. */
interface PlayedGuide {
  readonly progress: GuideProgress;
  /** Headphones that came into range and continue the guide; null at its end. */
  readonly found: Headphones | null;
}

/** Shows the steps of a guide one after the other, and follows the headphones at the same time. */
export class GuidePlayer {
  readonly #run: CommandRun;
  readonly #companion: Companion;
  readonly #guide: Guide;
  readonly #acts: boolean;
  readonly #detect: SubjectFinder | null;
  #progress: GuideProgress;
  #id: EntryId | null;
  #found: Headphones | null = null;
  #action: ActionView | null = null;
  /** Number of the step that was printed last; -1 before the first. */
  #shown = -1;
  /** Error that ended the action of the guide; null while it runs. */
  #failure: unknown = null;
  /** Called after each change of the progress. */
  #changed: () => void = () => undefined;

  constructor(run: CommandRun, companion: Companion, { guide, progress, id, acts, detect }: OpenGuide) {
    this.#run = run;
    this.#companion = companion;
    this.#guide = guide;
    this.#progress = progress;
    this.#id = id;
    this.#acts = acts;
    this.#detect = detect;
  }

  /**
   * Plays the guide until it ends, or until the headphones of a guide of a model come into range. Rejects with a {@link CommandError} if
   * the user does nothing in time.
   */
  async play(): Promise<PlayedGuide> {
    const { signal } = this.#run;
    for (const step of this.#guide.steps) {
      if (this.#progress.already.includes(step.id)) this.#report(step, 'already');
      // The headphones came into range after the guide was opened.
      if (this.#progress.seen.includes(step.id)) this.#report(step, 'detected');
    }
    this.#companion.on('snapshot', this.#follow);
    const pairing = this.#acts && this.#id !== null ? this.#pair(this.#id) : Promise.resolve();
    try {
      // Without a user at the terminal the steps come at once, because only the headphones can report progress.
      if (this.#isPlain) for (const step of this.#guide.steps.slice(this.#progress.current)) this.#print(step);
      while (!this.#isOver) {
        if (signal.aborted) throw CANCELLED;
        if (this.#failure !== null) throw this.#failure;
        await this.#waitAtStep();
      }
      await pairing;
      if (this.#failure !== null) throw this.#failure;
      return { progress: this.#progress, found: this.#found };
    } finally {
      this.#companion.off('snapshot', this.#follow);
    }
  }

  get #isPlain(): boolean {
    return this.#run.prompt === null || this.#run.writer.json;
  }

  get #isOver(): boolean {
    const isReading = this.#isPlain && !this.#progress.about && this.#detect === null;
    return this.#found !== null || this.#progress.current >= this.#guide.steps.length || isBlank(this.#guide) || isReading;
  }

  async #pair(id: EntryId): Promise<void> {
    try {
      const { outcome } = await runAction(this.#run, this.#companion, 'pair', id);
      if (outcome.ok) return;
      const reason = outcome.error === 'no-pairing-mode' ? 'needs-user' : 'failed';
      this.#failure = new CommandError(
        reason,
        createMessage(`action.error.${outcome.error}`),
        [],
        [createMessage(`action.error.${outcome.error}.next`)],
      );
    } catch (error) {
      this.#failure = error;
    }
    this.#changed();
  }

  readonly #follow = (): void => {
    const { headphones, action } = this.#companion.snapshot;
    if (this.#detect !== null && this.#found === null) {
      this.#found = this.#detect(this.#companion.snapshot);
      if (this.#found !== null) this.#changed();
      return;
    }
    if (this.#id !== null) this.#id = followEntry(this.#id, this.#action, action);
    this.#action = action;
    const entry: Headphones | null = headphones.find(({ id }) => id === this.#id) ?? null;
    const before = this.#progress;
    this.#progress = advanceGuide(this.#guide, before, entry);
    for (const step of this.#guide.steps) {
      if (this.#progress.seen.includes(step.id) && !before.seen.includes(step.id)) this.#report(step, 'detected');
    }
    if (this.#progress.current !== before.current) this.#changed();
  };

  // Resolves when the step is done: detected, confirmed by the user, or too late.
  async #waitAtStep(): Promise<void> {
    const index = this.#progress.current;
    const step = this.#guide.steps[index];
    if (step === undefined) return;
    if (!this.#isPlain && this.#shown !== index) this.#print(step);
    this.#shown = index;
    const { seconds, signal } = this.#run;
    const ended = new AbortController();
    const stop = AbortSignal.any([signal, ended.signal]);
    try {
      await new Promise<void>((resolve, reject) => {
        const timer = setTimeout(() => reject(this.#createLateError(index)), (seconds ?? 0) * SECOND_MS);
        const done = (): void => {
          clearTimeout(timer);
          resolve();
        };
        this.#changed = done;
        signal.addEventListener('abort', done, { once: true });
        if (!this.#isPlain) void this.#waitForStep(step, stop).then(done, done);
        // The state may have changed since the last check.
        if (this.#progress.current !== index || signal.aborted || this.#failure !== null || this.#found !== null) done();
      });
    } finally {
      this.#changed = () => undefined;
      ended.abort();
    }
  }

  // A step that Earshot can't detect is done when the user says so. A hold is counted.
  async #waitForStep(step: Step, signal: AbortSignal): Promise<void> {
    const { prompt, format } = this.#run;
    if (prompt === null) return;
    const index = this.#progress.current;
    const held = step.holdSeconds ?? step.endSeconds;
    if (held !== null && step.press.length > 0) {
      await prompt.ask(`${format('cli.enter.hold')} `, signal);
      await this.#count(held, step.holdSeconds !== null, signal);
    } else if (step.check === null || !this.#progress.about) await prompt.ask(`${format('cli.enter.done')} `, signal);
    const isUndetected = step.check === null || !this.#progress.about;
    // A detection decides about the other steps.
    if (!isUndetected) await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
    else if (!signal.aborted && this.#progress.current === index) this.#progress = moveStep(this.#guide, this.#progress, 1);
  }

  // Counts the seconds of the hold. “Let go” appears only when the time is up.
  async #count(seconds: number, isKnown: boolean, signal: AbortSignal): Promise<void> {
    const { writer, format } = this.#run;
    if (!isKnown) writer.line(format(createMessage('hold.end', { seconds })));
    await new Promise<void>((resolve) => {
      let counted = 0;
      const end = (): void => {
        clearInterval(timer);
        resolve();
      };
      const timer = setInterval(() => {
        counted += 1;
        writer.line(counted >= seconds ? `${counted}. ${format('hold.release')}` : `${counted}`, null, 2);
        if (counted >= seconds) end();
      }, SECOND_MS);
      signal.addEventListener('abort', end, { once: true });
    });
  }

  #createLateError(index: number): CommandError {
    const { seconds } = this.#run;
    return new CommandError(
      'needs-user',
      createMessage('cli.waiting', { number: index + 1, total: this.#guide.steps.length, seconds: seconds ?? 0 }),
    );
  }

  #print(step: Step): void {
    const { writer, format } = this.#run;
    const index = this.#guide.steps.indexOf(step);
    writer.document('guide-step', { command: 'guide', event: 'step', step: createStepJson(step, index, format) });
    writer.line(
      formatTitle(format(createMessage('guide.step', { number: index + 1, total: this.#guide.steps.length })), format(step.text), format),
      'bold',
    );
    for (const note of step.notes) writer.line(format(note), null, 2);
    if (step.check !== null && this.#progress.about) writer.line(format(`check.${step.check}.waiting`), 'dim', 2);
  }

  #report(step: Step, event: 'detected' | 'already'): void {
    const { writer, format } = this.#run;
    writer.document('guide-step', { command: 'guide', event, step: createStepJson(step, this.#guide.steps.indexOf(step), format) });
    if (step.check === null) return;
    const tag = event === 'already' ? ` (${format('guide.already')})` : '';
    writer.line(`✓ ${format(`check.${step.check}`)}${tag}`, 'good', 2);
  }
}
