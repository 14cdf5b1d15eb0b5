import { useEarshot } from '../store';
import { needTexts } from './texts';

/** Loads the file of the search, which the dialog and the keys of actions share, with the words of the window's language. */
export async function loadSearch() {
  const [search] = await Promise.all([import('../search/SearchDialog'), needTexts('search', useEarshot.getState().language)]);
  return search;
}
