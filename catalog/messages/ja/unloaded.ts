/** Texts of a window that can load no texts, in Japanese. */
export const unloaded = { failed: 'Earshotの文章を読み込めませんでした。', again: 'もう一度試す' };
