import type { ModelId } from '../ids';

/** Ids of the stand-ins for Sony headphones of an unknown model. */
export const GENERAL_IDS = { headphones: 'sony-headphones', earbuds: 'sony-earbuds' } as const satisfies Readonly<Record<string, ModelId>>;

/** Returns whether a model is a stand-in for an unknown one. */
export function isGeneralModel({ id }: { readonly id: ModelId }): boolean {
  return id === GENERAL_IDS.headphones || id === GENERAL_IDS.earbuds;
}

/** Returns the stand-in that fits headphones of an unknown model by their name; Sony's names of earbuds begin with WF. */
export function selectGeneralId(name: string | null): ModelId {
  return name !== null && /^(?:LE_)?WF-/i.test(name) ? GENERAL_IDS.earbuds : GENERAL_IDS.headphones;
}
