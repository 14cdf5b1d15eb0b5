import type { Language } from './languages';

/** Texts for a window that can load no others: the problem, and a button. */
interface LoadFailureTexts {
  readonly failed: string;
  readonly again: string;
}

const ENGLISH: LoadFailureTexts = { failed: 'The texts of Earshot could not be loaded.', again: 'Try again' };

const texts: Readonly<Partial<Record<Language, LoadFailureTexts>>> = {
  de: { failed: 'Die Texte von Earshot konnten nicht geladen werden.', again: 'Erneut versuchen' },
  ja: { failed: 'Earshotの文章を読み込めませんでした。', again: 'もう一度試す' },
  fr: { failed: 'Les textes d’Earshot n’ont pas pu être chargés.', again: 'Réessayer' },
  es: { failed: 'No se pudieron cargar los textos de Earshot.', again: 'Reintentar' },
  it: { failed: 'Impossibile caricare i testi di Earshot.', again: 'Riprova' },
  'pt-BR': { failed: 'Não foi possível carregar os textos do Earshot.', again: 'Tentar de novo' },
  'zh-Hans': { failed: 'Earshot 的文本无法加载。', again: '重试' },
};

/** Returns the {@link LoadFailureTexts} of a language, or the English ones. */
export function getLoadFailureTexts(language: Language): LoadFailureTexts {
  return texts[language] ?? ENGLISH;
}
