/** Sony's own sources without an address: numbered support articles and the texts of its phone app. */
const OWN_TEXTS = /^Sony(?: support article \d| \| Headphones Connect)/;

/**
 * Checks whether a source is Sony's own text. A copy or a rewording on another site is not, because it can contain errors that
 * Sony's page lacks.
 */
export function isSonySource(source: string): boolean {
  return OWN_TEXTS.test(source) || /^https:\/\/(?:[a-z0-9-]+\.)*sony\.[a-z]{2,3}(?:\.[a-z]{2})?\//.test(source);
}
