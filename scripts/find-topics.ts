import { COMPUTERS, type Computer } from '../catalog/computer';
import { type Language, languages } from '../catalog/messages/languages';
import '../catalog/messages/catalogs';
import { createTranslator } from '../catalog/messages/translator';
import { findModel } from '../catalog/models/index';
import { createSearch, getTopicId, getTopicTitle } from '../catalog/search/search';
import { loadVocabulary } from '../catalog/search/vocabulary';
import { endWithWrongUsage, readArguments, readChoice } from './arguments.mjs';

const HELP = `npm run ask -- "words" [options]     prints the results of the search, best first
  --model ID           as for the owner of this model, e.g. wh-1000xm4
  --lang LANGUAGE      ${languages.join(', ')}
  --computer SYSTEM    ${COMPUTERS.join(', ')}
  --json               one line of JSON`;

/** Maximum number of results in the output. */
const SHOWN = 10;

const { values, positionals } = readArguments(
  {
    allowPositionals: true,
    options: {
      model: { type: 'string' },
      lang: { type: 'string', default: 'en' },
      computer: { type: 'string', default: 'linux' },
      json: { type: 'boolean', default: false },
    },
  } as const,
  HELP,
);
if (positionals.length === 0) endWithWrongUsage('The words to search for are missing.');
const language = readChoice(values.lang, languages, '--lang');
const computer = readChoice(values.computer, COMPUTERS, '--computer');
const model = values.model === undefined ? null : (findModel(values.model) ?? endWithWrongUsage(`There is no model “${values.model}”.`));
await loadVocabulary(language);
printResults(positionals.join(' '), language, computer);

function printResults(query: string, speech: Language, system: Computer): void {
  const text = createTranslator(speech);
  const found = createSearch(speech, system, model).find(query).slice(0, SHOWN);
  const lines = found.map((topic, index) => ({ rank: index + 1, topic: getTopicId(topic), title: text(getTopicTitle(topic)) }));
  if (values.json) process.stdout.write(`${JSON.stringify(lines)}\n`);
  else process.stdout.write(lines.map(({ rank, topic, title }) => `${String(rank).padStart(2)}  ${topic.padEnd(28)} ${title}\n`).join(''));
}
