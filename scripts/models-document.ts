import '../catalog/messages/catalogs';
import { createTranslator } from '../catalog/messages/translator';
import { type MethodTrust, rankInitializeMethods, rankPairingMethods, TRUSTS } from '../catalog/methods/methods';
import { models } from '../catalog/models/index';
import type { Model } from '../catalog/models/model';
import { MOST_OWNED } from './most-owned';

type Known = MethodTrust | 'unknown' | 'none';

/** Columns of the table with the trust in each fact of a model. */
const COLUMNS: Readonly<Record<string, (model: Model) => Known>> = {
  Pairing: (model) => (model.bluetooth?.value === 'none' ? 'none' : (rankPairingMethods(model)[0]?.trust ?? 'unknown')),
  Reset: (model) => model.reset[0]?.confidence ?? 'unknown',
  'Factory reset': (model) => rankInitializeMethods(model)[0]?.trust ?? 'unknown',
  'Place of the button': getPlaceKnowledge,
  'Pairing light': (model) =>
    model.indicators.find(({ condition }) => condition === 'pairing')?.confidence ??
    model.pairing.find(({ light }) => light !== null)?.confidence ??
    'unknown',
};

/** Creates `docs/models.md` with the known facts of each model and totals. `npm run coverage` writes it, and a test compares it. */
export function formatCoverage(): string {
  const text = createTranslator('en');
  const names = Object.keys(COLUMNS);
  const rows = models.map((model) => ({ model, cells: names.map((name) => COLUMNS[name]?.(model) ?? 'unknown') }));
  const most = rows.filter(({ model }) => MOST_OWNED.has(model.id));
  const kinds: readonly Known[] = [...TRUSTS, 'unknown', 'none'];
  const totals = (of: typeof rows): string[][] =>
    kinds.map((kind) => [LABELS[kind], ...names.map((_, at) => String(of.filter(({ cells }) => cells[at] === kind).length))]);
  const missing = (cells: readonly Known[]): string => names.filter((_, at) => cells[at] === 'unknown').join(', ') || '–';
  const ways = models.map((model) => [
    model.name,
    rankPairingMethods(model)
      .map(({ id, trust }) => `\`${id}\` (${LABELS[trust]})`)
      .join('<br>') || '–',
  ]);
  return [
    '# What is known of each model',
    '',
    'Made by `npm run coverage`; a test keeps it true. “Sony, of all” is what Sony says of all its headphones with a power button.',
    'What is not confirmed is proposed as a way to try, with the radio as judge; nothing that erases is ever tried.',
    '“Recalled” is what two recollections of Sony’s guide agree on and no source verifies. A recalled reset needs the same consent as a',
    'factory reset.',
    '',
    // The catalog was compared with these lists by the names of headphones only.
    'Four public lists name headphones of 2025 and 2026: an extract of Sony’s app catalog, a program’s list of devices, a shop, and',
    'launch news (December 2026). All are here, apart from INZONE H6 Air and INZONE E9. A public list of USB ids has those two as wired.',
    'A search for resets of the newest models found no source.',
    '',
    `## The ${most.length} models that matter most`,
    '',
    ...formatTable([['', ...names], ...totals(most)]),
    '',
    ...formatTable([
      ['Model', ...names, 'Missing', 'Checked'],
      ...most.map(({ model, cells }) => [model.name, ...cells.map((cell) => LABELS[cell]), missing(cells), model.lastChecked ?? '–']),
    ]),
    '',
    `## Totals, of ${models.length} models`,
    '',
    ...formatTable([['', ...names], ...totals(rows)]),
    '',
    '## The other models',
    '',
    ...formatTable([
      ['Model', 'Form', ...names],
      ...rows
        .filter((row) => !most.includes(row))
        .map(({ model, cells }) => [model.name, text({ key: `form.${model.form}` }), ...cells.map((cell) => LABELS[cell])]),
    ]),
    '',
    '## Ways into pairing mode, in the order in which they are tried',
    '',
    'Start, what is pressed, and for how many seconds.',
    '',
    ...formatTable([['Model', 'Ways'], ...ways]),
    '',
  ].join('\n');
}

const LABELS: Readonly<Record<Known, string>> = {
  official: 'Sony',
  owners: 'owners',
  'official-general': 'Sony, of all',
  reported: 'reported',
  recalled: 'recalled',
  unconfirmed: 'not confirmed',
  unknown: 'unknown',
  none: 'no Bluetooth',
};

// Returns the trust in the place of the first method's control.
function getPlaceKnowledge(model: Model): Known {
  const press = rankPairingMethods(model)[0]?.method.press ?? [];
  const control = model.controls.find(({ id }) => press.includes(id));
  return control?.confidence ?? 'unknown';
}

function formatTable([head = [], ...rows]: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}
