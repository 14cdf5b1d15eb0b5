import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import type { Language } from '../messages/languages';
import { models } from '../models/index';
import { removeAccents } from './accents';

const stemmers: Readonly<Partial<Record<Language, (word: string) => string>>> = {
  en: english,
  de: german,
  fr: (word) => removeAccents(french(word)),
};

/** Languages whose short words lose a vowel before the next word, as in “l’écouteur”, which is two words. */
const ELIDES: ReadonlySet<Language> = new Set<Language>(['fr']);

/**
 * Words without a meaning for the search: those of every sentence and those of every text here. Negations are among them,
 * because "no sound" and "sound does not work" mean the same problem.
 */
const EMPTY: Readonly<Partial<Record<Language, ReadonlySet<string>>>> = {
  en: set(
    'a an the this that these those it its they them their there here i me my mine we our you your he she his her',
    'is am are was were be been being do does did done has have had having will would can could should may might must shall',
    'not no nor don doesn didn isn aren wasn won cant wont t s m re ve ll d to of in on at by for from with without into onto as and or but if than then so',
    'how what when where which who why while just only very really too also again all any some every each other others',
    'get gets got getting go goes going make makes made want wants wanted try tried trying need needs keep keeps kept',
    'please help problem problems issue issues work works working anymore still always sometimes ever never since after before first time',
    'sony headphone headphones headset headsets earphone earphones bluetooth device devices model wireless org bluez dbus freedesktop',
  ),
  de: set(
    'ein eine einen einem einer eines der die das den dem des dies diese dieser dieses es sie ihr ihre ihren ihrem er ich mein meine meinen meinem meiner wir unser man',
    'ist sind war waren sein bin wird werden wurde wurden kann können konnte muss müssen soll sollte darf habe hat haben hatte',
    'nicht kein keine keinen keiner nie zu von in im an am bei beim für mit ohne aus auf als und oder aber wenn dann dass ob so',
    'wie was wann wo welche welcher welches wer warum während nur sehr auch noch wieder mehr alle alles etwas jede jeder andere anderen immer manchmal schon seit nach vor',
    'geht gehen macht machen will wollen bitte hilfe problem probleme funktioniert funktionieren',
    'sony kopfhörer headset bluetooth gerät geräte modell kabellos org bluez dbus freedesktop',
  ),
  fr: set(
    'un une des le la les l du de d ce cet cette ces c ça ca il elle ils elles on je j me m moi mon ma mes tu te t ton ta tes vous votre vos nous notre nos leur leurs se s sa ses y en lui eux',
    'est sont était étaient être été suis sera ai as a ont avait avoir avons fait faire fais faut peut peux peuvent pouvoir dois doit va vont',
    'ne n pas plus jamais non ni à au aux dans sur sous par pour avec sans chez vers entre et ou mais donc or car que qu qui quoi dont où si comme',
    'comment quand pourquoi quel quelle quels quelles très trop aussi encore toujours parfois déjà depuis après avant pendant lorsque tout toute tous toutes chaque autre autres même ici',
    'marche marchent fonctionne fonctionnent problème problèmes probleme aide svp merci bonjour veux veut veulent arrive arrivent',
    'sony casque casques écouteur écouteurs ecouteurs bluetooth appareil appareils modèle sans-fil org bluez dbus freedesktop',
  ),
  ja: set(
    'の に は を た が で て と し れ さ ある いる も する から な こと として い や など なっ ない この ため その あの',
    'です ます まし ませ でし でき できる なり なる なく たい どう 何 なぜ いつ どこ まで より また もう へ か ね よ',
    'ソニー ヘッドホン ヘッドフォン イヤホン ヘッドセット bluetooth 機器 デバイス org bluez dbus freedesktop',
  ),
};

// Parts of model names don't count because the search already has the model.
const MODEL_WORDS: ReadonlySet<string> = new Set(
  models.flatMap(({ name, bluetoothNames }) =>
    [name, ...bluetoothNames]
      .flatMap((one) => one.toLowerCase().split(/[^a-z0-9]+/))
      .filter((word) => /\d/.test(word) || word.length === 2),
  ),
);

/** Splits a text into words at the language's own boundaries, because Japanese has no spaces. */
export function splitWords(language: Language): (text: string) => string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  // A name with dots, such as an error, is split because users type a part of it.
  return (text) =>
    [...segmenter.segment(text.replace(ELIDES.has(language) ? /(?<=\p{L})[.’'](?=\p{L})/gu : /(?<=\p{L})\.(?=\p{L})/gu, ' '))]
      .filter(({ isWordLike }) => isWordLike)
      .map(({ segment }) => segment);
}

/** Returns the stem of a word for the search, or null for a word without a meaning. */
export function stemWord(language: Language): (word: string) => string | null {
  const empty = EMPTY[language] ?? new Set<string>();
  const stem = stemmers[language];
  return (word) => {
    const plain = word.toLowerCase().replace(/[’'].*$/, '');
    if (plain === '' || empty.has(plain) || MODEL_WORDS.has(plain)) return null;
    return stem === undefined ? plain : stem(plain);
  };
}

function set(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')));
}
