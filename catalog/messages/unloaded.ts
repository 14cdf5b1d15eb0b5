import { unloaded as de } from './de/unloaded';
import { unloaded as en } from './en/unloaded';
import { unloaded as ja } from './ja/unloaded';
import type { Language } from './languages';

/** The two texts that the window has even if it can load no others: what happened, and a button. */
export const unloaded: Readonly<Record<Language, { readonly failed: string; readonly again: string }>> = { en, de, ja };
