/** Texts of a window that can load no texts, in German. */
export const unloaded = { failed: 'Die Texte von Earshot konnten nicht geladen werden.', again: 'Noch einmal versuchen' };
