/** Term of a glossary. */
interface GlossaryTerm {
  /** English word and its variants, e.g. "pairing mode". */
  readonly english: readonly string[];
  /** Accepted words of the language, also parts of words that cover all forms of a verb. */
  readonly translations: readonly string[];
}

/** Text that lacks the glossary's word for a term. */
interface GlossaryFault {
  readonly key: string;
  /** First English word of the term. */
  readonly term: string;
  readonly text: string;
}

/** Terms that every glossary has, as the cells of its first column. */
export const GLOSSARY_TERMS: readonly string[] = [
  'headphones',
  'earbuds / earbud',
  'charging case / case',
  'Bluetooth',
  'adapter',
  'device / devices',
  'computer',
  'phone',
  'model',
  'pairing mode',
  'pair / paired / pairs / pairing',
  'connect / connects / connected / connection',
  'disconnect / disconnects / disconnected',
  'remove / removes / removed',
  'reset',
  'factory reset',
  'erase / erases / erased',
  'turn on / turned on',
  'turn off / turned off',
  'in range',
  'out of range',
  'LE_ entry',
  'power button',
  'button',
  'touch panel / touch sensor',
  'hold / holds',
  'press',
  'flashes / flash / flashing',
  'sound',
  'music',
  'call / calls',
  'microphone',
  'volume',
  'mute / muted / unmute',
  'codec',
  'battery',
  'firmware',
  'update',
  'guide',
  'method',
  'source',
  'settings',
  'notification / notifications',
  'tray',
  'automatically',
  'noise canceling',
];

/**
 * Reads the glossary of a guide in `docs/languages`: a table whose first column is English and whose second is the language.
 * Slashes separate variants. A third column is for people.
 */
export function readGlossary(document: string): readonly GlossaryTerm[] {
  const table = document.slice(document.indexOf('## Glossary'));
  return [...table.matchAll(/^\| (?!English|---)([^|]+) \| ([^|]+) \|/gm)].map(([, english = '', translations = '']) => ({
    english: split(english),
    translations: split(translations),
  }));
}

/**
 * Reads the exceptions of a guide: lines “- `key`: reason” below “## Exceptions”, for texts where an English word has another
 * meaning or a natural sentence does without it.
 */
export function readExceptions(document: string): ReadonlySet<string> {
  const start = document.indexOf('## Exceptions');
  if (start < 0) return new Set();
  return new Set([...document.slice(start).matchAll(/^- `([^`]+)`: \S/gm)].map(([, key = '']) => key));
}

/**
 * Returns the texts whose English text contains a term, and which contain none of its translations. Longer terms win: "pairing
 * mode" is not checked as "pairing". Words for the search don't count.
 */
export function findGlossaryFaults(
  glossary: readonly GlossaryTerm[],
  texts: Readonly<Record<string, string>>,
  english: Readonly<Record<string, string>>,
  exceptions: ReadonlySet<string> = new Set(),
): readonly GlossaryFault[] {
  const ordered = [...glossary].sort((a, b) => getLongest(b) - getLongest(a));
  return Object.entries(texts)
    .filter(([key]) => !key.startsWith('search-words.') && !key.endsWith('.search-words') && !exceptions.has(key))
    .flatMap(([key, text]) => {
      let source = (english[key] ?? '').replace(/\{\w+\}/g, '');
      const lower = text.toLocaleLowerCase();
      return ordered.flatMap((term): GlossaryFault[] => {
        const pattern = new RegExp(`(?<![\\p{L}-])(?:${term.english.map(escapePattern).join('|')})(?![\\p{L}])`, 'giu');
        if (!pattern.test(source)) return [];
        source = source.replace(pattern, ' ');
        return term.translations.some((word) => lower.includes(word.toLocaleLowerCase()))
          ? []
          : [{ key, term: term.english[0] ?? '', text }];
      });
    });
}

function split(cell: string): readonly string[] {
  return cell
    .split(' / ')
    .map((word) => word.replaceAll('`', '').trim())
    .filter((word) => word !== '');
}

function getLongest(term: GlossaryTerm): number {
  return Math.max(...term.english.map((word) => word.length));
}

function escapePattern(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
