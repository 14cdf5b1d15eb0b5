import type { TranslatedLanguage } from './languages';

/** Review of a whole translation by a native speaker. */
interface Review {
  readonly language: TranslatedLanguage;
  /** Public name of the person, as in the pull request. */
  readonly reviewer: string;
  /** Date, year first. */
  readonly date: string;
}

/** Reviews by native speakers. None exists yet: the project wrote all translations. */
export const REVIEWS: readonly Review[] = [];

/** Checks whether a native speaker has reviewed a language. */
export function isReviewed(language: string): boolean {
  return REVIEWS.some((review) => review.language === language);
}
