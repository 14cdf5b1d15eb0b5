import type { Language } from './languages';
import progress from './progress.json' with { type: 'json' };

/** Extent of a translation. */
export interface Progress {
  /** Number of translated texts, including the stale ones. */
  readonly translated: number;
  /** Number of English texts. */
  readonly total: number;
  /** Number of translated texts whose English text has changed since. */
  readonly stale: number;
}

const known: Readonly<Partial<Record<string, Progress>>> = progress;

/** Returns the extent of a translation, or null for English. `npm run texts -- --write` counts it. */
function getProgress(language: Language): Progress | null {
  return known[language] ?? null;
}

/** Checks whether a language has every text. */
export function isComplete(language: Language): boolean {
  const found = getProgress(language);
  return language === 'en' || (found !== null && found.translated === found.total);
}

/** Returns the share of texts that are translated and up to date, in whole percent; 100 only if all are. */
export function getPercent(language: Language): number {
  const found = getProgress(language);
  if (language === 'en') return 100;
  return found === null ? 0 : Math.floor(((found.translated - found.stale) / found.total) * 100);
}
