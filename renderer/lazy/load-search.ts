import { useEarshot } from '../store';
import { requireTexts } from './texts';

/** Loads the search, which the dialog and the action keys share, with the search words of the window's language. */
export async function loadSearch() {
  const [search] = await Promise.all([import('../search/SearchDialog'), requireTexts('search', useEarshot.getState().language)]);
  return search;
}
