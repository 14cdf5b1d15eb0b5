import type { MessageKey } from '../messages/message';
import type { GuideKind } from './guide';

/** Guides that repair headphones, from the mildest on, with the data that each keeps or erases. */
export const REPAIR_LADDER = [
  { kind: 'first-aid', keeps: 'ladder.keeps' },
  { kind: 'restart', keeps: 'ladder.keeps' },
  { kind: 'reset', keeps: 'ladder.reset.keeps' },
  { kind: 'initialize', keeps: 'ladder.initialize.erases' },
] as const satisfies readonly { readonly kind: GuideKind; readonly keeps: MessageKey }[];

/** Guide on the {@link REPAIR_LADDER}. */
export type LadderKind = (typeof REPAIR_LADDER)[number]['kind'];

/** Checks whether a guide erases the memory of headphones. */
export function erasesData(kind: GuideKind): boolean {
  return REPAIR_LADDER.some((rung) => rung.kind === kind && rung.keeps.endsWith('.erases'));
}

/** Checks whether a guide is on the {@link REPAIR_LADDER}. */
export function isLadderGuide(kind: GuideKind): boolean {
  return REPAIR_LADDER.some((rung) => rung.kind === kind);
}
