/** Loads the file of the search, which the dialog and the keys of actions share. */
export function loadSearch() {
  return import('../search/SearchDialog');
}
