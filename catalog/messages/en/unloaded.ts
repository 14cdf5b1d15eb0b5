/** Texts of a window that can load no texts, in English. */
export const unloaded = { failed: 'The texts of Earshot could not be loaded.', again: 'Try again' };
