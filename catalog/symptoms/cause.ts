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
      /** Systems for which it is; all if absent. */
      readonly on?: readonly Computer[];
      /** Evidence for which it would be wrong advice. */
      readonly unless?: Evidence;
    };

/** Cause of a problem. Title and explanation are the messages `cause.<id>` and `cause.<id>.why`. */
export interface Cause {
  /** Evidence, any of which proves it. */
  readonly confirmedBy: readonly Evidence[];
  /** Evidence with which nothing proves the cause, because the observation is normal. */
  readonly unless: readonly Evidence[];
  /** Evidence that makes it likelier than the others, but is not proof. */
  readonly likelierBy: readonly Evidence[];
  /** Evidence, any of which excludes it. */
  readonly ruledOutBy: readonly Evidence[];
  /** Remedies in order of risk. Each that erases has a guide with a consent. */
  readonly fixes: readonly Fix[];
  /** Systems on which the cause exists; all if absent. */
  readonly on?: readonly Computer[];
  /** Sources: bug reports, maintainers' statements, vendors' pages. */
  readonly sources: readonly string[];
}

/** Sources of common knowledge about Bluetooth headphones. */
export const COMMON_KNOWLEDGE_SOURCES = ['common knowledge of Bluetooth headsets'];

/** Creates a cause that nothing proves or excludes yet. */
export function defineCause(
  fixes: readonly Fix[],
  sources: readonly string[],
  rest: Partial<Pick<Cause, 'confirmedBy' | 'unless' | 'likelierBy' | 'ruledOutBy' | 'on'>> = {},
): Cause {
  return { confirmedBy: [], unless: [], likelierBy: [], ruledOutBy: [], fixes, sources, ...rest };
}
