import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { en } from '../../catalog/messages/en/index';
import { languages } from '../../catalog/messages/languages';
import type { Progress } from '../../catalog/messages/progress';

/** English texts by key. */
export const english: Readonly<Record<string, string>> = en;

/** Translation as it is stored: texts by key, and a hash of the English text that each one translates. */
interface StoredTranslation {
  readonly texts: Readonly<Record<string, string>>;
  readonly sources: Readonly<Record<string, string>>;
}

const messages = join(import.meta.dirname, '../../catalog/messages');
const folder = join(messages, 'translations');

/** Returns a short hash of an English text, which shows later whether the text has changed. */
export function hashSource(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

/** Returns the stored translation of a language, empty if there is none. */
export function readTranslation(tag: string): StoredTranslation {
  return { texts: readTable(join(folder, `${tag}.json`)), sources: readTable(join(folder, 'sources', `${tag}.json`)) };
}

/** Stores a translation in the order of the English texts. */
export function writeTranslation(tag: string, { texts, sources }: StoredTranslation): void {
  writeTable(join(folder, `${tag}.json`), texts);
  writeTable(join(folder, 'sources', `${tag}.json`), sources);
}

/** Returns the keys whose English text has changed since the translation. */
export function findStale({ texts, sources }: StoredTranslation): readonly string[] {
  return Object.keys(texts).filter((key) => sources[key] !== hashSource(english[key] ?? ''));
}

/** Returns the keys that a translation lacks. */
export function findMissing({ texts }: StoredTranslation): readonly string[] {
  return Object.keys(english).filter((key) => texts[key] === undefined);
}

/** Counts the texts of each translation. */
export function countProgress(): Readonly<Record<string, Progress>> {
  return Object.fromEntries(
    languages
      .filter((tag) => tag !== 'en')
      .map((tag) => {
        const stored = readTranslation(tag);
        const total = Object.keys(english).length;
        return [tag, { translated: total - findMissing(stored).length, total, stale: findStale(stored).length }];
      }),
  );
}

/** Path of the counted progress, which the settings show. */
export const PROGRESS_FILE = join(messages, 'progress.json');

function readTable(path: string): Readonly<Record<string, string>> {
  if (!existsSync(path)) return {};
  return JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
}

function writeTable(path: string, table: Readonly<Record<string, string>>): void {
  const sorted = Object.fromEntries(Object.keys(english).flatMap((key) => (table[key] === undefined ? [] : [[key, table[key]]])));
  writeFileSync(path, `${JSON.stringify(sorted, null, 2)}\n`);
}
