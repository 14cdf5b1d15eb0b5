import type { ModelId } from '../ids';

/** Ids of the stand-ins for Sony headphones of an unknown model. */
export const GENERAL_IDS = { headphones: 'sony-headphones', earbuds: 'sony-earbuds' } as const satisfies Readonly<Record<string, ModelId>>;

/** Checks whether a model is a stand-in for an unknown one. */
export function isGeneralModel({ id }: { readonly id: ModelId }): boolean {
  return id === GENERAL_IDS.headphones || id === GENERAL_IDS.earbuds;
}

/**
 * Returns the stand-in that fits headphones of an unknown model: by the category of Sony's packets if they have one, else by their name.
 * Sony's names of earbuds begin with WF.
 */
export function selectGeneralId(name: string | null, reasons: readonly { readonly kind: string; readonly detail: string }[] = []): ModelId {
  const category = reasons.find(({ kind }) => kind === 'sony-category')?.detail ?? null;
  if (category !== null) return category === 'true-wireless' ? GENERAL_IDS.earbuds : GENERAL_IDS.headphones;
  return name !== null && /^(?:LE_)?WF-/i.test(name) ? GENERAL_IDS.earbuds : GENERAL_IDS.headphones;
}
