import { createMessage, type Message } from '../messages/message';
import type { Guide, Step } from './guide';
import type { GuideProgress } from './progress';

/** Checks whether Earshot can do a step itself if the system allows it: pairing or connecting. */
export function offersAction({ check }: Pick<Step, 'check'>): boolean {
  return check === 'paired' || check === 'connected';
}

/** Returns the summary at the end of a guide, which contains only what was observed. */
export function summarizeGuide(guide: Guide, { seen, already }: GuideProgress): Message {
  const total = guide.steps.length;
  if (seen.length === total) return createMessage('guide.done');
  if (seen.length > 0) return createMessage('guide.done.some', { seen: seen.length, total });
  return createMessage(already.length > 0 ? 'guide.done.already' : 'guide.done.none');
}

/** Checks whether a guide has no step because no source describes the procedure. */
export function isBlank(guide: Guide): boolean {
  return guide.steps.length === 1 && guide.steps[0]?.id === 'unknown';
}
