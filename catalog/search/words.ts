import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import type { Language } from '../messages/languages';
import { models } from '../models/index';
import { removeAccents } from './accents';

const stemmers: Readonly<Partial<Record<Language, (word: string) => string>>> = {
  en: english,
  de: german,
  fr: (word) => removeAccents(french(word)),
  es: (word) => removeAccents(spanish(word)),
  it: (word) => removeAccents(italian(word)),
  'pt-BR': (word) => removeAccents(portuguese(word)),
};

/** Languages whose short words lose a vowel before the next word, as in “l’écouteur”, which is two words. */
const ELIDES: ReadonlySet<Language> = new Set<Language>(['fr', 'it']);

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
  es: set(
    'el la los las lo un una unos unas este esta esto estos estas ese esa eso esos esas aquel yo me mi mis mí tú tu tus te ti se si sí le les él ella ellos ellas nos nosotros su sus usted ustedes',
    'es son era ser soy está están esta estan estoy estaba estar fue ha han he haber hay había hace hacer hago tengo tiene tienen tener puede puedo pueden poder debe debo quiero quiere va van voy ir doy da dan',
    'no ni nunca a al de del en por para con sin sobre entre hasta desde y e o u pero que qué como cómo cuando cuándo donde dónde cual cuál quien quién porque cada más mas muy ya aún aun todavía también solo sólo todo toda todos todas otra otro otros otras algo alguien así entonces pues mientras aunque',
    'siempre veces vez antes después despues luego ahora hoy mismo misma ayuda favor gracias hola problema problemas funciona funcionan deja dejan logro consigo',
    'sony auriculares auricular audífonos audifonos audífono audifono cascos casco headset headphones bluetooth bt dispositivo dispositivos modelo inalámbricos inalambricos org bluez dbus freedesktop',
  ),
  it: set(
    'il lo la i gli le l un uno una del dello della dei degli delle d al allo alla ai agli alle dal dallo dalla dai dagli dalle nel nello nella nei negli nelle sul sullo sulla sui sulle',
    'io tu lui lei noi voi loro mi ti si ci vi ne me te se mio mia miei mie tuo tua tuoi tue suo sua suoi sue questo questa questi queste quello quella quelli quelle c ce',
    'è e sono sei siamo siete era erano essere stato stata ho hai ha abbiamo hanno avere avuto può posso possono potere devo deve devono vorrei voglio faccio fa fanno fare viene vengono va vanno',
    'non né mai no sì di a da in con su per tra fra senza ed o od oppure ma però che chi cui se come così quando dove perché quale quali cosa solo molto troppo anche ancora sempre già più poi dopo prima ogni tutto tutti tutte altro altra altri altre qualche',
    'aiuto grazie salve ciao problema problemi funziona funzionano riesco riesce nn',
    'sony cuffia cuffie cuffiette auricolare auricolari bluetooth dispositivo dispositivi modello wireless org bluez dbus freedesktop',
  ),
  'pt-BR': set(
    'o a os as um uma uns umas este esta isto esse essa isso aquele aquela estes estas esses essas eu me mim meu minha meus minhas você voce vc vcs ele ela eles elas nos nós nosso nossa seu sua seus suas se lhe te teu tua',
    'é sou são sao era ser está estão esta estao estou tá tô tava estava foi foram ter tem têm tenho tinha há haver havia ir vai vou vão vao posso pode podem poder deve devo faz fazer faço faco fica ficam ficar dá dar consigo consegue quero quer',
    'não nao n nunca nem de da do das dos em no na nas num numa por pelo pela para pra pro com sem até ate sobre entre e ou mas mais porém porem que quê como quando onde qual quais quem porque porquê pois então entao se assim também tambem já ja ainda só so muito muita bem toda todo todas todos cada outro outra outros outras algo alguém mesmo desde depois antes apos após agora sempre às ao aos à',
    'funciona funcionam funcionar funcionando problema problemas ajuda favor oi olá ola obrigado obrigada vez vezes alguem sabe galera',
    'sony fone fones headset headsets headphone headphones earbuds ouvido auricular bluetooth dispositivo dispositivos aparelho aparelhos modelo org bluez dbus freedesktop',
  ),
  'zh-Hans': set(
    '的 了 是 在 我 我的 你 你的 他 它 这 那 这个 那个 有 和 与 就 都 也 还 又 很 太 更 最 吗 呢 啊 吧 呀 么 着 过 得 地 把 被 让 给 对 从 到 为 以 及 或 但 但是 而 如果 因为 所以',
    '不 没 没有 无 无法 不能 不会 会 能 可以 要 想 想要 需要 应该 去 来 上 下 里 后 前 时 时候 之后 之前 以后 然后 每次 一直 总是 有时 已经 正在 再 只 一个 一下 个 些 所有 其他 什么 怎么 如何 怎样 为什么 哪 哪个 多少 几',
    '请 请问 求助 帮忙 谢谢 问题 情况 用 使用 正常 工作 出现 进行',
    'sony 索尼 耳机 蓝牙 bluetooth 设备 型号 无线 org bluez dbus freedesktop',
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
