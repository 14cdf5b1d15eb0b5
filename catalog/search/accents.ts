/** Returns a text without accents, e.g. “cafe” for “café”, because many people leave them out. */
export function removeAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}
