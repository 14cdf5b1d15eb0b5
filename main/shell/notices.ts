import type { Headphones } from '../../catalog/headphones';
import { type Message, say } from '../../catalog/messages/message';
import { LOW_BATTERY_PERCENT } from '../../catalog/symptoms/evidence';

/** Something worth a notification, about headphones that are known here. */
export interface Notice {
  /** Two notices of one kind about one headset replace each other. */
  readonly kind: 'pairing-mode' | 'battery-low';
  readonly headphonesId: string;
  /** The headphones' name, or null. */
  readonly name: string | null;
  readonly text: Message;
}

/**
 * What a new list brings that its owner wants to hear of: known headphones enter pairing mode, or their
 * battery falls below {@link LOW_BATTERY_PERCENT}. Strangers' headphones are never told. Pure.
 */
export function noticesOf(before: readonly Headphones[], after: readonly Headphones[], known: (entry: Headphones) => boolean): Notice[] {
  return after.filter(known).flatMap((entry) => {
    const old = before.find(({ id }) => id === entry.id);
    const notice = (kind: Notice['kind'], text: Message): Notice => ({ kind, headphonesId: entry.id, name: entry.name, text });
    const found: Notice[] = [];
    if (entry.state === 'pairing-mode' && old !== undefined && old.state !== 'pairing-mode')
      found.push(notice('pairing-mode', say('notice.pairing-mode')));
    const isLow = (battery: number | null) => battery !== null && battery < LOW_BATTERY_PERCENT;
    if (isLow(entry.battery) && entry.battery !== null && !isLow(old?.battery ?? null))
      found.push(notice('battery-low', say('notice.battery-low', { percent: entry.battery })));
    return found;
  });
}
