import { useEarshot } from '../store';
import { needTexts } from './texts';

/** Loads the search, which the dialog and the action keys share, with the search words of the window's language. */
export async function loadSearch() {
  const [search] = await Promise.all([import('../search/SearchDialog'), needTexts('search', useEarshot.getState().language)]);
  return search;
}
