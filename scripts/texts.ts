import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { findNote, placeholders } from '../catalog/messages/notes';
import { endWithWrongUsage, readArguments, WRONG_USAGE } from './arguments.mjs';
import { findTextProblems } from './texts/check';
import { formatLanguagesDocument } from './texts/document';
import { formatPo, parsePo, type TextEntry } from './texts/po';
import { registerLanguage } from './texts/register';
import {
  countProgress,
  english,
  findMissing,
  findStale,
  hashSource,
  PROGRESS_FILE,
  readTranslation,
  writeTranslation,
} from './texts/store';

const HELP = `Shows, exports and imports the texts of Earshot.

  npm run texts                             every text in English, with its notes
  npm run texts -- menu. --lang de          texts whose key begins with "menu.", in English and German
  npm run texts -- --lang de --missing      texts that German lacks
  npm run texts -- --lang de --stale        texts whose English text has changed since
  npm run texts -- --export nl              a gettext file (nl.po) for a translator, new languages included
  npm run texts -- --import nl.po           takes a gettext file over, and names the key of each fault
  npm run texts -- menu. --accept de        marks translations as right for today's English
  npm run texts -- --write                  counts again for the settings and docs/languages.md, and writes the man pages
`;

const OPTIONS = {
  allowPositionals: true,
  options: {
    lang: { type: 'string' },
    missing: { type: 'boolean', default: false },
    stale: { type: 'boolean', default: false },
    export: { type: 'string' },
    import: { type: 'string' },
    accept: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
} as const;

await main();

async function main(): Promise<void> {
  const { values, positionals } = readArguments(OPTIONS, HELP);
  const prefix = positionals[0] ?? '';
  const tag = values.lang ?? values.export ?? values.accept;
  if (tag !== undefined && !isTag(tag)) fail(`“${tag}” is not the tag of a language. Examples: nl, pt-BR, zh-Hans.`, WRONG_USAGE);
  else if (values.export !== undefined) exportTexts(values.export);
  else if (values.import !== undefined) importTexts(values.import);
  else if (values.accept !== undefined) acceptTexts(values.accept, prefix);
  else if (values.write) await writeCounts();
  else showTexts(prefix, values.lang, values);
}

function showTexts(prefix: string, tag: string | undefined, { missing, stale }: { missing: boolean; stale: boolean }): void {
  const stored = readTranslation(tag ?? 'en');
  if (tag !== undefined && tag !== 'en' && Object.keys(stored.texts).length === 0)
    return void fail(`Earshot has no texts in “${tag}” yet. “npm run texts -- --export ${tag}” begins a translation.`, WRONG_USAGE);
  if ((missing || stale) && (tag === undefined || tag === 'en')) endWithWrongUsage('--missing and --stale need a translation: --lang de.');
  const wanted = new Set(missing ? findMissing(stored) : stale ? findStale(stored) : Object.keys(english));
  const keys = Object.keys(english).filter((key) => key.startsWith(prefix) && wanted.has(key));
  for (const key of keys) {
    console.log(`\n${key}`);
    for (const note of collectNotes(key)) console.log(`  # ${note}`);
    console.log(`  en: ${english[key]}`);
    if (tag !== undefined && tag !== 'en') console.log(`  ${tag}: ${stored.texts[key] ?? '(missing)'}`);
  }
  console.log(`\n${keys.length} texts${prefix === '' ? '' : ` whose key begins with “${prefix}”`}`);
}

function exportTexts(tag: string): void {
  const stored = readTranslation(tag);
  const stale = new Set(findStale(stored));
  const entries = Object.entries(english).map(
    ([key, source]): TextEntry => ({ key, source, text: stored.texts[key] ?? '', notes: collectNotes(key), stale: stale.has(key) }),
  );
  writeFileSync(`${tag}.po`, formatPo(tag, entries));
  console.log(
    `${tag}.po: ${entries.length} texts, ${entries.filter(({ text }) => text === '').length} not translated, ${stale.size} stale`,
  );
}

function importTexts(path: string): void {
  if (!existsSync(path)) endWithWrongUsage(`There is no file “${path}”.`);
  const { tag: header, entries } = parsePo(readFileSync(path, 'utf8'));
  const tag = header ?? basename(path, '.po');
  if (!isTag(tag) || tag === 'en')
    return void fail(`“${tag}” is not the tag of a translation. Set the header “Language” of the file.`, WRONG_USAGE);
  const filled = entries.filter(({ text }) => text.trim() !== '');
  const problems = findTextProblems(tag, Object.fromEntries(filled.map(({ key, text }) => [key, text])), english);
  const faulty = new Set(problems.map(({ key }) => key));
  const good = filled.filter(({ key }) => !faulty.has(key));
  const before = readTranslation(tag);
  writeTranslation(tag, {
    texts: { ...before.texts, ...Object.fromEntries(good.map(({ key, text }) => [key, text])) },
    // A fuzzy text keeps no hash, so that it stays stale until a translator confirms it.
    sources: { ...before.sources, ...Object.fromEntries(good.map(({ key, source, fuzzy }) => [key, fuzzy ? '' : hashSource(source)])) },
  });
  registerLanguage(tag);
  for (const { key, problem } of problems) console.error(`${key}: ${problem}`);
  console.log(`${tag}: ${good.length} texts imported, ${faulty.size} refused, ${findMissing(readTranslation(tag)).length} missing`);
  console.log('Run “npm run texts -- --write” next.');
  if (faulty.size > 0) process.exitCode = 1;
}

function acceptTexts(tag: string, prefix: string): void {
  const stored = readTranslation(tag);
  const stale = findStale(stored).filter((key) => key.startsWith(prefix));
  writeTranslation(tag, {
    texts: stored.texts,
    sources: { ...stored.sources, ...Object.fromEntries(stale.map((key) => [key, hashSource(english[key] ?? '')])) },
  });
  console.log(`${tag}: ${stale.length} texts accepted`);
}

async function writeCounts(): Promise<void> {
  writeFileSync(PROGRESS_FILE, `${JSON.stringify(countProgress(), null, 2)}\n`);
  writeFileSync(join(import.meta.dirname, '../docs/languages.md'), formatLanguagesDocument());
  console.log('catalog/messages/progress.json and docs/languages.md are current.');
  // This import loads every text, which the other commands don't need.
  const { writeDocuments } = await import('./command-line/write-documents');
  for (const path of writeDocuments()) console.log(`${path} is written.`);
}

function collectNotes(key: string): readonly string[] {
  const names = new Set([...(english[key] ?? '').matchAll(/\{(\w+)/g)].map(([, name = '']) => name));
  const note = findNote(key);
  return [
    ...(note === null ? [] : [note]),
    ...[...names].filter((name) => placeholders[name] !== undefined).map((name) => `{${name}}: ${placeholders[name]}`),
  ];
}

function isTag(tag: string): boolean {
  try {
    return new Intl.Locale(tag).toString() === tag;
  } catch {
    return false;
  }
}

function fail(sentence: string, code: number): void {
  console.error(sentence);
  process.exitCode = code;
}
