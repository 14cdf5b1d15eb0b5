import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readArguments } from './arguments.mjs';
import { BUNDLED, BUNDLED_ALONE, LINUX, MAC, SHIPPED, WINDOWS } from './shipped.mjs';

const HELP = `Writes out/THIRD-PARTY.txt, the license texts of every package that Earshot ships. Fails if a text is missing.

  npm run licenses
`;

readArguments({}, HELP);
const root = dirname(import.meta.dirname);
const modules = join(root, 'node_modules');
const seen = new Map();

/** @param {string} name @param {string} from the folder in whose node_modules it is looked for first. */
function add(name, from, withDependencies) {
  const folder = [join(from, 'node_modules', name), join(modules, name)].find((path) => existsSync(join(path, 'package.json')));
  if (folder === undefined) return; // An optional package that isn't installed isn't shipped.
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const key = `${about.name} ${about.version}`;
  if (seen.has(key)) return;
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  const readme = readdirSync(folder).find((entry) => /^readme/i.test(entry));
  // Some packages have their license only at the end of the readme.
  const inReadme = readme === undefined ? null : /\n#+ *licen[cs]e[^\n]*\n([\s\S]+)$/i.exec(readFileSync(join(folder, readme), 'utf8'));
  const author = typeof about.author === 'string' ? about.author : (about.author?.name ?? '');
  const text = (file !== undefined ? readFileSync(join(folder, file), 'utf8') : textIn(inReadme?.[1])) ?? textElsewhere(about, author);
  seen.set(key, { license: about.license ?? 'see below', author, text: text?.trim() ?? null });
  if (withDependencies) for (const other of Object.keys(about.dependencies ?? {})) add(other, folder, true);
}

/** @returns the text of a license, or null if a file only names one. The shortest license, ISC, has some 700 characters. */
function textIn(section) {
  return section !== undefined && section.length > 500 ? section : null;
}

/** @returns the license text for a package without one, or null if there is none. */
function textElsewhere({ name, license }, author) {
  // The repository of koffi publishes these binaries under its license.
  if (name.startsWith('@koromix/koffi-')) return readFileSync(join(modules, 'koffi/LICENSE.txt'), 'utf8');
  // The repository has no license text either, so this is the text of the license that the package names, with its author.
  if (license !== 'MIT' || author === '') return null;
  return readFileSync(join(root, 'LICENSE'), 'utf8').replace(/^Copyright .*$/m, `Copyright (c) ${author}`);
}

for (const name of [...SHIPPED, ...BUNDLED_ALONE, ...LINUX, ...MAC, ...WINDOWS]) add(name, root, false);
for (const name of BUNDLED) add(name, root, true);

const missing = [...seen].filter(([, { text }]) => text === null);
if (missing.length > 0) throw new Error(`no license text: ${missing.map(([key]) => key).join(', ')}`);
const parts = [...seen]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([key, { license, author, text }]) => `${key}\nLicense: ${license}${author === '' ? '' : `\nBy: ${author}`}\n\n${text}`);
const line = `\n\n${'-'.repeat(78)}\n\n`;
mkdirSync(join(root, 'out'), { recursive: true });
writeFileSync(join(root, 'out/THIRD-PARTY.txt'), `Earshot is made with these, each under its own license.${line}${parts.join(line)}\n`);
process.stdout.write(`THIRD-PARTY.txt: ${seen.size} packages\n`);
