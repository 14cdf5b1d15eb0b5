import type { ActionKind, ActionView } from '../actions/action';
import { followEntry } from '../actions/follow-entry';
import type { Headphones, HeadphonesState } from '../headphones';
import type { EntryId } from '../ids';
import type { MessageKey } from '../messages/message';
import { getActionLabel } from './page-actions';

/** Frame of a guide around an action that waited for pairing mode. */
export interface PairingFrame {
  readonly id: EntryId;
  readonly kind: ActionKind;
  /** Label of the action when it began, because it depends on the state. */
  readonly label: MessageKey;
  /** `wait` for pairing mode, `pair` while Earshot pairs, `listen` until the user hears sound, and then `heard`, which has no frame. */
  readonly part: 'wait' | 'pair' | 'listen' | 'heard';
}

/**
 * Returns the frame after a change of the action or of the headphones with this ID; null without one. `before` is the action before
 * the change, because it shows which entry has become another one.
 */
export function followAction(
  frame: PairingFrame | null,
  id: EntryId | null,
  action: ActionView | null,
  state: HeadphonesState | null,
  before: ActionView | null = null,
): PairingFrame | null {
  if (id === null) return null;
  const mine = action?.headphonesId === id ? action : null;
  const moved = frame !== null && frame.id !== id && followEntry(frame.id, before, action) === id ? { ...frame, id } : frame;
  const own = moved?.id === id ? moved : null;
  if (mine?.phase === 'waiting-for-pairing-mode')
    return own?.kind === mine.kind ? withPart(own, 'wait') : createFrame(mine, { state: state ?? 'nearby' });
  if (own === null || (mine !== null && (mine.kind !== own.kind || mine.outcome?.ok === false))) return null;
  if (mine?.outcome === null) return withPart(own, 'pair');
  // The outcome disappears after a moment. The check of the sound stays.
  if (own.part === 'heard') return mine === null ? null : own;
  if (state === 'connected' && (mine !== null || own.part !== 'wait')) return withPart(own, 'listen');
  // The sound system can need a moment, also in the middle of the check.
  if (state === 'connected-settling' && own.part !== 'wait') return own;
  return mine === null || own.part === 'listen' ? null : withPart(own, 'pair');
}

/** Returns the frame after the user heard the sound. */
export function endFrame(frame: PairingFrame | null): PairingFrame | null {
  return frame === null ? null : withPart(frame, 'heard');
}

function createFrame({ headphonesId, kind }: ActionView, headphones: Pick<Headphones, 'state'>): PairingFrame {
  return { id: headphonesId, kind, label: getActionLabel(kind, headphones), part: 'wait' };
}

// The same frame is returned if nothing changes, so that the page isn't drawn again.
function withPart(frame: PairingFrame, part: PairingFrame['part']): PairingFrame {
  return frame.part === part ? frame : { ...frame, part };
}
