import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const messages = join(import.meta.dirname, '../../catalog/messages');

/** Adds a new language to the list of languages and to the list of files. Does nothing for a known one. */
export function registerLanguage(tag: string): void {
  edit(join(messages, 'languages.ts'), (file) =>
    file.replace(/(export const languages = \[)([^\]]*)\]/, (all, opening: string, list: string) =>
      list.includes(`'${tag}'`) ? all : `${opening}${list}, '${tag}']`,
    ),
  );
  const key = /^[a-z]+$/.test(tag) ? tag : `'${tag}'`;
  edit(join(messages, 'translations/index.ts'), (file) =>
    file.includes(`'./${tag}.json'`)
      ? file
      : file.replace(/\n};\n$/, `\n  ${key}: () => import('./${tag}.json', { with: { type: 'json' } }),\n};\n`),
  );
}

function edit(path: string, change: (file: string) => string): void {
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  if (after !== before) writeFileSync(path, after);
}
