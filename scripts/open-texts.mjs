/** Path of the list of English texts that are not translated yet. */
export const OPEN_TEXTS_FILE = 'catalog/messages/translations/open.txt';

/**
 * Returns the keys in the content of {@link OPEN_TEXTS_FILE}.
 * @param {string} content
 * @returns {string[]}
 */
export function parseOpenTexts(content) {
  return content.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
}
