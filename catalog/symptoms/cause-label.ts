import type { MessageKey } from '../messages/message';
import type { PossibleCause } from './diagnose';
import { LAST_RESORT_CAUSES } from './quick-fix';

/** Returns the words above the first cause of a problem. “Most likely” needs evidence, because the order alone is a guess. */
export function getCauseLabel({ id, verdict, likelier }: Pick<PossibleCause, 'id' | 'verdict' | 'likelier'>): MessageKey {
  if (verdict === 'confirmed') return 'trouble.sure';
  if (likelier) return 'trouble.first';
  return LAST_RESORT_CAUSES.has(id) ? 'trouble.left' : 'trouble.guess';
}
