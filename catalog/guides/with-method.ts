import type { Guide, GuideKind } from './guide';

/** Guides about pairing mode, whose trust is that of the current method. */
const TRIES: ReadonlySet<GuideKind> = new Set(['pair', 'pair-other']);

/** Returns the same guide with another of its methods, and with the trust of that method. */
export function withMethod(guide: Guide, index: number): Guide {
  const chosen = guide.methods[index];
  const first = guide.steps.findIndex(({ usesMethod }) => usesMethod === true);
  if (chosen === undefined || first < 0) return guide;
  const after = guide.steps.slice(first).filter(({ usesMethod }) => usesMethod !== true);
  const rests = TRIES.has(guide.kind) ? { trust: chosen.trust, sources: chosen.sources, disagreements: chosen.disagreements } : {};
  return { ...guide, steps: [...guide.steps.slice(0, first), ...chosen.steps, ...after], methodIndex: index, ...rests };
}
