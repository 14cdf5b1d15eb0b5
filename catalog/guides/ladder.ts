import type { MessageKey } from '../messages/message';
import type { GuideKind } from './guide';

/** Guides that repair headphones, from the mildest on, with what each keeps or erases. */
export const LADDER = [
  { kind: 'first-aid', keeps: 'ladder.keeps' },
  { kind: 'restart', keeps: 'ladder.keeps' },
  { kind: 'reset', keeps: 'ladder.reset.keeps' },
  { kind: 'initialize', keeps: 'ladder.initialize.erases' },
] as const satisfies readonly { readonly kind: GuideKind; readonly keeps: MessageKey }[];

/** Checks whether a guide erases the memory of headphones. */
export function erases(kind: GuideKind): boolean {
  return LADDER.some((rung) => rung.kind === kind && rung.keeps.endsWith('.erases'));
}

/** Checks whether a guide is on the {@link LADDER}. */
export function isRung(kind: GuideKind): boolean {
  return LADDER.some((rung) => rung.kind === kind);
}
