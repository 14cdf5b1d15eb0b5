import { createInterface } from 'node:readline';
import { type Identification, type Identifiers, identify } from '../catalog/identify/identify';
import { IdentifiersError, type ParsedIdentifiers, parseIdentifiers } from '../catalog/identify/parse-identifiers';
import { cleanName } from '../catalog/identify/text';
import { findModel } from '../catalog/models/index';
import { readArguments } from './arguments.mjs';
import { describeUnknownSony } from './unknown-sony';

const HELP = `Which Sony headphones is this?

  npm run identify -- "LE_WH-1000XM4" …          by name, or by a Device ID such as usb:v054Cp0D58d0100
  npm run identify -- [NAME] --modalias usb:v054Cp0D58d0100 --fast-pair 01EEB4
                      --manufacturer-data 2d010400… --class 0x240404
  npm run identify < names.txt                   one name per line
  npm run identify -- --json …                   one JSON object per name
  npm run identify -- --json-lines < file        one object per line with any of name, modalias, fastPair,
                                                 manufacturerData, class; one answer per line
`;

const { values, positionals } = readArguments(
  {
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      'json-lines': { type: 'boolean', default: false },
      modalias: { type: 'string' },
      'fast-pair': { type: 'string' },
      'manufacturer-data': { type: 'string' },
      class: { type: 'string' },
    },
  } as const,
  HELP,
);

function print(label: string, identifiers: Identifiers): void {
  const result = identify(identifiers);
  const shown = cleanName(label) ?? '';
  process.stdout.write(
    values.json ? `${JSON.stringify({ name: shown, ...asObject(result) })}\n` : `${shown}: ${formatSentence(result, identifiers)}\n`,
  );
}

function asObject(result: Identification): object {
  if (result.kind !== 'model') return result;
  return { ...result, model: findModel(result.modelId)?.name ?? null };
}

function formatSentence(result: Identification, identifiers: Identifiers): string {
  const why = result.reasons.map((reason) => `${reason.kind} ${reason.detail}`).join(', ');
  if (result.kind === 'other') {
    const sign = describeUnknownSony(identifiers);
    return sign === null ? 'not Sony headphones' : `${sign}; docs/adding-a-model.md`;
  }
  if (result.kind === 'sony-headphones') return `Sony headphones, model unknown (${why})`;
  return `${findModel(result.modelId)?.name ?? result.modelId}, ${result.confidence} (${why})`;
}

// A Device ID can be given instead of a name.
function fromName(raw: string): Identifiers {
  return /^(usb|bluetooth):v/i.test(raw) ? { modalias: raw } : { names: [raw] };
}

function identifyLine(line: string): object {
  try {
    const given: unknown = JSON.parse(line);
    if (typeof given !== 'object' || given === null || Array.isArray(given)) throw new IdentifiersError('line', 'must be a JSON object');
    const result = identify(parseIdentifiers(given satisfies ParsedIdentifiers));
    const model = result.kind === 'model' ? { model: result.modelId, confidence: result.confidence } : { model: null, confidence: null };
    return { ...model, reasons: result.reasons };
  } catch (error) {
    return { model: null, confidence: null, reasons: [], error: error instanceof Error ? error.message : String(error) };
  }
}

async function eachLine(handle: (line: string) => void): Promise<void> {
  for await (const line of createInterface({ input: process.stdin })) if (line.trim() !== '') handle(line);
}

const written: ParsedIdentifiers = {
  ...(values.modalias === undefined ? {} : { modalias: values.modalias }),
  ...(values['fast-pair'] === undefined ? {} : { fastPair: values['fast-pair'] }),
  ...(values['manufacturer-data'] === undefined ? {} : { manufacturerData: values['manufacturer-data'] }),
  ...(values.class === undefined ? {} : { class: values.class }),
};
const detail = Object.values(written).join(' ');

try {
  if (values['json-lines']) await eachLine((line) => process.stdout.write(`${JSON.stringify(identifyLine(line))}\n`));
  else if (detail !== '') {
    const name = positionals[0];
    print([name, detail].filter(Boolean).join(' '), parseIdentifiers({ ...written, ...(name === undefined ? {} : { name }) }));
  } else if (positionals.length > 0) for (const name of positionals) print(name, fromName(name));
  else await eachLine((line) => print(line, fromName(line)));
} catch (error) {
  if (!(error instanceof IdentifiersError)) throw error;
  process.stderr.write(`${error.message}\n\n${HELP}`);
  process.exitCode = 1;
}
