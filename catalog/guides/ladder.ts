import type { MessageKey } from '../messages/message';
import type { GuideKind } from './guide';

/** The guides that put headphones right, from mild to grave, and what each one keeps or erases. */
export const LADDER = [
  { kind: 'first-aid', keeps: 'ladder.keeps' },
  { kind: 'restart', keeps: 'ladder.keeps' },
  { kind: 'reset', keeps: 'ladder.reset.keeps' },
  { kind: 'initialize', keeps: 'ladder.initialize.erases' },
] as const satisfies readonly { readonly kind: GuideKind; readonly keeps: MessageKey }[];

/** True for a guide that erases what headphones remember. */
export function erases(kind: GuideKind): boolean {
  return LADDER.some((rung) => rung.kind === kind && rung.keeps.endsWith('.erases'));
}

/** True for a guide that stands on the {@link LADDER}. */
export function isRung(kind: GuideKind): boolean {
  return LADDER.some((rung) => rung.kind === kind);
}
