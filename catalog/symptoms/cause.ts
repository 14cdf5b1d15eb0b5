import type { Computer } from '../computer';
import type { GuideKind, Target } from '../guides/guide';
import type { MessageKey } from '../messages/message';
import type { Evidence } from './evidence';

/** Remedy of a cause: a guide, or a sentence, which can be for some systems only. */
export type Fix =
  | {
      readonly kind: 'guide';
      readonly guide: GuideKind;
      readonly target?: Target;
      /** Evidence that excludes the remedy. */
      readonly unless?: Evidence;
    }
  | {
      readonly kind: 'text';
      readonly text: MessageKey;
      /** The systems it is for; all where absent. */
      readonly on?: readonly Computer[];
      /** Evidence under which it would be the wrong advice. */
      readonly unless?: Evidence;
    };

/** Cause of a problem. Title and explanation are the messages `cause.<id>` and `cause.<id>.why`. */
export interface Cause {
  /** Any one of these proves it. */
  readonly confirmedBy: readonly Evidence[];
  /** Evidence with which nothing proves the cause, because the observation is normal. */
  readonly unless: readonly Evidence[];
  /** Makes it likelier than the others, and proves nothing. */
  readonly likelierBy: readonly Evidence[];
  /** Any one of these excludes it. */
  readonly ruledOutBy: readonly Evidence[];
  /** From mild to grave; nothing here erases without its guide asking first. */
  readonly fixes: readonly Fix[];
  /** Systems on which it exists; all where absent. */
  readonly on?: readonly Computer[];
  /** Bug reports, maintainers' words, vendors' pages. */
  readonly sources: readonly string[];
}

/** Sources of common knowledge about Bluetooth headphones. */
export const COMMON = ['common knowledge of Bluetooth headsets'];

/** Makes a cause that nothing yet proves or excludes. */
export function defineCause(
  fixes: readonly Fix[],
  sources: readonly string[],
  rest: Partial<Pick<Cause, 'confirmedBy' | 'unless' | 'likelierBy' | 'ruledOutBy' | 'on'>> = {},
): Cause {
  return { confirmedBy: [], unless: [], likelierBy: [], ruledOutBy: [], fixes, sources, ...rest };
}
