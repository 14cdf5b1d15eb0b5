import { parseArgs } from 'node:util';
import { messageCatalogs } from '../catalog/messages/catalogues';
import { languages } from '../catalog/messages/languages';
import type { MessageKey } from '../catalog/messages/message';
import { noteFor, placeholders } from '../catalog/messages/notes';

const HELP = `The texts with what translators should know of them.

  npm run texts                      every text, in every language
  npm run texts -- menu. --lang de   texts whose key begins so, in English and German
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { lang: { type: 'string' }, help: { type: 'boolean', default: false } },
});
const shown = languages.filter((language) => values.lang === undefined || language === values.lang || language === 'en');

if (values.help || (values.lang !== undefined && !shown.some((language) => language === values.lang))) console.log(HELP);
else {
  const keys = (Object.keys(messageCatalogs.en) as MessageKey[]).filter((key) => key.startsWith(positionals[0] ?? ''));
  for (const key of keys) {
    const filled = [...new Set([...messageCatalogs.en[key].matchAll(/\{(\w+)/g)].map(([, name = '']) => name))];
    const known = filled.filter((name) => placeholders[name] !== undefined);
    console.log(`\n${key}`);
    const note = noteFor(key);
    if (note !== null) console.log(`  # ${note}`);
    for (const name of known) console.log(`  # {${name}}: ${placeholders[name]}`);
    for (const language of shown) console.log(`  ${language}: ${messageCatalogs[language][key]}`);
  }
}
