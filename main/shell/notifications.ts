import type { ActionView } from '../../catalog/actions/action';
import { CHARGING_MINUTES, type ChargingReminder } from '../../catalog/charging-reminder';
import { getDisplayName } from '../../catalog/display-name';
import { type Headphones, isKnownHere } from '../../catalog/headphones';
import type { EntryId } from '../../catalog/ids';
import { createMessage } from '../../catalog/messages/message';
import type { Text } from './language';
import { Notices } from './notices';

/** Used part of Electron's notification. */
export interface ShownNotification {
  on(event: 'click' | 'close' | 'failed', listener: (...details: unknown[]) => void): unknown;
  show(): void;
  close(): void;
}

/** Dependencies of notifications. */
interface NotificationsDependencies {
  create(content: { title: string; body: string }): ShownNotification;
  /** Brings the window to the front. */
  open(): void;
  /** Monotonic clock in ms. */
  now(): number;
  readonly log: { warn(text: string): void };
}

/** Notifications about known headphones. */
export class Notifications {
  readonly #parts: NotificationsDependencies;
  readonly #notices = new Notices();
  /** Visible notifications. The reference keeps their click handler alive. */
  readonly #shown = new Map<string, ShownNotification>();
  /** Headphones for which the user waits: another device had them, or they were off. */
  #awaited: EntryId | null = null;
  #reminder: ChargingReminder | null = null;
  #failed = false;

  constructor(parts: NotificationsDependencies) {
    this.#parts = parts;
  }

  /** Follows the list and shows notices if the user wants notifications. */
  follow(headphones: readonly Headphones[], wanted: boolean, text: Text): void {
    // Notices are computed even when disabled, so that they don't appear later.
    const notices = this.#notices.compare(headphones, isKnownHere, this.#parts.now());
    if (!wanted) return;
    for (const { kind, headphones: entry, text: body } of notices)
      this.#show(`${kind} ${entry.id}`, this.#parts.create({ title: text(getDisplayName(entry)), body: text(body) }));
  }

  /** Follows the running action and notifies a user who left the window when the headphones appear. */
  followAction(action: ActionView | null, headphones: readonly Headphones[], wanted: boolean, text: Text): void {
    if (action?.phase === 'waiting-for-release' || action?.phase === 'waiting-to-appear') this.#awaited = action.headphonesId;
    if (action !== null && action.outcome === null) return;
    const awaited = this.#awaited;
    this.#awaited = null;
    if (awaited === null || action?.outcome?.ok !== true || !wanted) return;
    const entry = headphones.find(({ id }) => id === action.headphonesId);
    const title = text(entry === undefined ? 'detail.unknown-name' : getDisplayName(entry));
    this.#show(`came ${awaited}`, this.#parts.create({ title, body: text('notice.came') }));
  }

  /** Follows the reminder while headphones charge. The user requested it, so that it appears without the setting for notifications. */
  followReminder(reminder: ChargingReminder | null, headphones: readonly Headphones[], text: Text): void {
    const before = this.#reminder;
    this.#reminder = reminder;
    if (reminder === null || reminder.state === 'waiting' || before?.state !== 'waiting') return;
    const entry = headphones.find(({ id }) => id === reminder.headphones);
    const title = text(entry === undefined ? 'app.name' : getDisplayName(entry));
    const body = reminder.state === 'due' ? text(createMessage('notice.charged', { minutes: CHARGING_MINUTES })) : text('notice.detected');
    this.#show('charged', this.#parts.create({ title, body }));
  }

  close(): void {
    for (const notification of this.#shown.values()) notification.close();
  }

  #show(key: string, notification: ShownNotification): void {
    this.#shown.get(key)?.close();
    this.#shown.set(key, notification);
    notification.on('click', () => this.#parts.open());
    const forget = (): void => {
      if (this.#shown.get(key) === notification) this.#shown.delete(key);
    };
    notification.on('close', forget);
    // On macOS every notification of a program without a signature fails, so one line in the log is enough.
    notification.on('failed', (_event, reason) => {
      forget();
      if (!this.#failed) this.#parts.log.warn(`failed to show a notification: ${String(reason)}`);
      this.#failed = true;
    });
    notification.show();
  }
}
