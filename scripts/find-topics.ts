import { COMPUTERS, type Computer } from '../catalog/computer';
import { type Language, languages } from '../catalog/messages/languages';
import '../catalog/messages/catalogues';
import { createTranslator } from '../catalog/messages/translator';
import { findModel } from '../catalog/models/index';
import { createSearch, getTopicId, getTopicTitle } from '../catalog/search/search';
import { loadVocabulary } from '../catalog/search/vocabulary';
import { readArguments } from './arguments';

const HELP = `npm run ask -- "words" [options]     What the search answers, best first.
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
      help: { type: 'boolean', default: false },
    },
  } as const,
  HELP,
);
const language = languages.find((one) => one === values.lang);
const computer = COMPUTERS.find((one) => one === values.computer);
const model = values.model === undefined ? null : findModel(values.model);
if (
  values.help ||
  positionals.length === 0 ||
  language === undefined ||
  computer === undefined ||
  (values.model !== undefined && model === null)
) {
  process.stdout.write(`${HELP}\n`);
  process.exit(values.help ? 0 : 2);
}
await loadVocabulary(language);
printResults(positionals.join(' '), language, computer);

function printResults(query: string, speech: Language, system: Computer): void {
  const text = createTranslator(speech);
  const found = createSearch(speech, system, model).find(query).slice(0, SHOWN);
  const lines = found.map((topic, index) => ({ rank: index + 1, topic: getTopicId(topic), title: text(getTopicTitle(topic)) }));
  if (values.json) process.stdout.write(`${JSON.stringify(lines)}\n`);
  else process.stdout.write(lines.map(({ rank, topic, title }) => `${String(rank).padStart(2)}  ${topic.padEnd(28)} ${title}\n`).join(''));
}
