import { createInterface } from 'node:readline';
import { modelById } from '../models/index';
import { type Identification, identify } from './identify';
import { safeName } from './text';

// npm run identify -- [--json] NAME… ; without names, one per line on standard input.
const args = process.argv.slice(2);
const json = args.includes('--json');
const names = args.filter((arg) => arg !== '--json');

function print(raw: string): void {
  // A product id can be given instead of a name.
  const modalias = /^(usb|bluetooth):v/i.test(raw) ? raw : null;
  const result = identify(modalias ? { modalias } : { names: [raw] });
  const shown = safeName(raw) ?? '';
  process.stdout.write(json ? `${JSON.stringify({ name: shown, ...asObject(result) })}\n` : `${shown}: ${sentence(result)}\n`);
}

function asObject(result: Identification): object {
  if (result.kind !== 'model') return result;
  return { ...result, model: modelById(result.modelId)?.name ?? null };
}

function sentence(result: Identification): string {
  const why = result.reasons.map((reason) => `${reason.kind} ${reason.detail}`).join(', ');
  if (result.kind === 'other') return 'not Sony headphones';
  if (result.kind === 'sony-headphones') return `Sony headphones, model unknown (${why})`;
  return `${modelById(result.modelId)?.name ?? result.modelId}, ${result.confidence} (${why})`;
}

if (names.length > 0) for (const name of names) print(name);
else for await (const line of createInterface({ input: process.stdin })) if (line.trim() !== '') print(line);
