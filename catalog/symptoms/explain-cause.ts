import { findSaferFirmware } from '../firmware';
import type { Headphones } from '../headphones';
import { findOtherConnected, findOtherPlaying, findReportedFirmware, type HeadsetDetailsView } from '../headset-details';
import { createMessage, type Message } from '../messages/message';
import type { Model } from '../models/model';
import type { CauseId } from './causes';

/** Explains why something is a cause with these headphones, with the name, version or device if it is known. */
export function explainCause(id: CauseId, headphones: Headphones | null, model: Model | null, details: HeadsetDetailsView | null): Message {
  const entry = headphones?.leHalf?.name ?? null;
  if (id === 'le-entry' && entry !== null) return createMessage('detail.le-warning', { name: entry });
  if (id === 'old-firmware') {
    const version = headphones?.firmware ?? findReportedFirmware(details, model);
    const safe = findSaferFirmware(model, version);
    if (safe !== null) return createMessage('detail.old-firmware', { version: version ?? '', safe });
  }
  if (details !== null && (id === 'other-took-over' || id === 'multipoint-conflict')) {
    const name = (id === 'other-took-over' ? findOtherPlaying(details) : findOtherConnected(details))?.name ?? null;
    if (name !== null) return createMessage(`cause.${id}.named`, { name });
  }
  return createMessage(`cause.${id}.why`);
}
