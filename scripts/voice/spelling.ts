import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Fault } from './fault';
import { type Passage, splitSentences } from './passage';

/** Spelling dictionaries, with the functions that the check uses. */
export interface Speller {
  /** Returns the words that no dictionary contains, or that the configuration forbids. */
  readonly unknown: (words: readonly string[]) => Promise<readonly string[]>;
  /** Returns the likely spelling of a word, or null if there is none. */
  readonly suggest: (word: string) => Promise<string | null>;
}

const MIN_WORD_LENGTH = 4;
/** Files whose strings are words of several languages. */
const IN_OTHER_LANGUAGES = new Set([
  'scripts/texts/glossary.test.ts',
  'catalog/search/languages.test.ts',
  'catalog/messages/load-failure-texts.ts',
]);
const OTHER_LANGUAGE = /[äöüßÄÖÜàèéêçñ\u3040-\u30ff\u3400-\u9fff]/;
const WORD = /(?<![\p{L}\p{N}_.@#$%\\/-])\p{L}[\p{L}’']*(?![\p{L}\p{N}_@\\/]|\.\p{L})/gu;

/** Returns the words of a text to look up: no identifiers, abbreviations, paths, or text of another language. */
export function extractWords(text: string): string[] {
  return text
    .split(/[“”"]/)
    .filter((part) => !OTHER_LANGUAGE.test(part))
    .flatMap((part) => [...part.matchAll(WORD)].map(([found]) => found.replaceAll('’', "'").replace(/'s?$/, '')))
    .filter((word) => word.length >= MIN_WORD_LENGTH && !/\p{Ll}\p{Lu}|\p{Lu}{2}/u.test(word));
}

/** Returns a fault for each misspelled word in each sentence. */
export async function findSpellingFaults(passages: readonly Passage[], speller: Speller): Promise<Fault[]> {
  const inEnglish = passages.filter(({ kind, file }) => kind !== 'string' || !IN_OTHER_LANGUAGES.has(file));
  const uses = inEnglish.flatMap((passage) =>
    splitSentences(passage).flatMap(({ text, line }) =>
      [...new Set(extractWords(text))].map((word) => ({ word, text, where: `${passage.file}:${line}` })),
    ),
  );
  const unknown = new Set(await speller.unknown([...new Set(uses.map(({ word }) => word))]));
  return uses
    .filter(({ word }) => unknown.has(word))
    .map(({ word, text, where }) => ({ rule: 'spelling', where, text, detail: word, suggestion: '' }));
}

/**
 * Creates a speller with the dictionaries of cspell.json. Loading them takes seconds, so words that were found are cached in
 * node_modules/.cache until the configuration, the project's words or the version of cspell change.
 */
export function createSpeller(root: string): Speller {
  const path = join(root, 'node_modules/.cache/earshot-voice/words.json');
  const version = hashFiles(root, ['cspell.json', 'scripts/voice/words.txt', 'node_modules/cspell-lib/package.json']);
  const cache = readCache(path, version);
  let loaded: ReturnType<typeof loadDictionary> | null = null;
  const dictionary = (): ReturnType<typeof loadDictionary> => {
    loaded ??= loadDictionary(root);
    return loaded;
  };
  return {
    unknown: async (words) => {
      const fresh = words.filter((word) => cache[word] === undefined);
      if (fresh.length > 0) {
        const { has, isForbidden } = await dictionary();
        for (const word of fresh) cache[word] = has(word) && !isForbidden(word);
        writeCache(path, { version, words: cache });
      }
      return words.filter((word) => cache[word] === false);
    },
    suggest: async (word) => (await dictionary()).suggest(word),
  };
}

interface Dictionary {
  readonly has: (word: string) => boolean;
  readonly isForbidden: (word: string) => boolean;
  readonly suggest: (word: string) => string | null;
}

async function loadDictionary(root: string): Promise<Dictionary> {
  const { getDefaultBundledSettingsAsync, getDictionary, loadConfig, mergeSettings } = await import('cspell-lib');
  const ours = await loadConfig(join(root, 'cspell.json'));
  const settings = mergeSettings(await getDefaultBundledSettingsAsync(), ours);
  // Loading only the listed dictionaries takes a quarter of the time that all of cspell's take.
  const dictionary = await getDictionary({ ...settings, dictionaries: ours.dictionaries ?? [] });
  return {
    has: (word) => dictionary.has(word, { ignoreCase: true }),
    isForbidden: (word) => dictionary.isForbidden(word, true),
    suggest: (word) => dictionary.suggest(word, { numSuggestions: 1, ignoreCase: true })[0]?.word ?? null,
  };
}

interface Cache {
  readonly version: string;
  readonly words: Record<string, boolean>;
}

// A cache that can't be read or written only makes the check slower.
function readCache(path: string, version: string): Record<string, boolean> {
  try {
    const cache = JSON.parse(readFileSync(path, 'utf8')) as Cache;
    return cache.version === version ? cache.words : {};
  } catch {
    return {};
  }
}

function writeCache(path: string, cache: Cache): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify(cache));
  } catch {
    return;
  }
}

function hashFiles(root: string, files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(join(root, file)));
  return hash.digest('hex');
}
