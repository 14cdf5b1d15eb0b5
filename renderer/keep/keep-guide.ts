import type { ModelId } from '../../catalog/ids';
import { hasResult } from '../../catalog/methods/reset-watch';
import type { KeptGuide } from '../../catalog/preferences';
import { findGuide, type NavigationState } from '../navigation';
import type { OpenGuide, VerifiedMethod } from '../open-guide';

/** Returns the bookmark of an open guide; null if there is none. */
export function toKeptGuide(open: OpenGuide | null): KeptGuide | null {
  return open === null
    ? null
    : { kind: open.guide.kind, target: open.guide.target, modelId: open.guide.modelId, step: open.progress.current };
}

/** Stores a bookmark of the open guide, so that it can be resumed after a restart. A lost bookmark is not worth an error. */
export function keepGuide(open: OpenGuide | null): void {
  const guide = toKeptGuide(open);
  void window.earshot.send({ type: 'keep-guide', guide }).catch(() => undefined);
}

/** Stores a method that worked. A lost method is not worth an error. A reset has its own record, with its result. */
export function storeVerifiedMethod(modelId: ModelId, verifiedMethod: VerifiedMethod): void {
  if (verifiedMethod.outcome !== 'pairing-mode') return;
  void window.earshot
    .send({ type: 'learn', method: { modelId, ...verifiedMethod, light: null, voice: null, result: null } })
    .catch(() => undefined);
}

/** Stores each change of a reset's result, because the user can leave the guide at any time. */
export function keepReset(before: NavigationState, after: NavigationState): void {
  const open = findGuide(after);
  const reset = open?.reset ?? null;
  const old = findGuide(before)?.reset ?? null;
  if (open === null || reset === null || reset === old || (!hasResult(reset) && (old === null || !hasResult(old)))) return;
  const { way, outcome, seconds, firmware, light, result } = reset;
  const method = { modelId: open.guide.modelId, way, outcome, seconds, firmware, light, voice: null, result };
  void window.earshot.send({ type: 'learn', method }).catch(() => undefined);
}
