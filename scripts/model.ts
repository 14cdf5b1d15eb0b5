import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { COMPUTERS, type Computer } from '../catalog/computer';
import { buildGuide, guidesFor } from '../catalog/guides/build';
import { GUIDE_KINDS, type GuideKind, type Situation, TARGETS, type Target } from '../catalog/guides/guide';
import { type Language, languages } from '../catalog/messages/languages';
import '../catalog/messages/catalogues';
import { translator } from '../catalog/messages/translator';
import { CONFIRMATIONS, CONFIRMATIONS_REQUIRED, withConfirmation } from '../catalog/methods/confirmations';
import { parseMethodReport, ReportParseError } from '../catalog/methods/method-report';
import { checkModels, type ModelProblem } from '../catalog/models/check';
import { factLines } from '../catalog/models/fact-lines';
import { modelById, models } from '../catalog/models/index';
import type { Model } from '../catalog/models/model';

const CONFIRMATIONS_FILE = resolve(import.meta.dirname, '../catalog/methods/confirmations.json');

const HELP = `Checks the model files and shows what they make of a guide.

  npm run model                                  checks every model
  npm run model -- catalog/models/wh-1000xm4.ts  checks this file, and shows its facts and guides
  npm run model -- wh-1000xm4 [options]          the same for a model of the catalogue

  npm run model -- --confirm FILE                counts what an owner told (the text of "Tell the project")

  --lang en|de|ja    one language only (otherwise every language)
  --guide KIND       one guide only: ${GUIDE_KINDS.join(', ')}
  --target TARGET    for --guide pair-other: ${TARGETS.join(', ')}
  --computer NAME    menu words of: ${COMPUTERS.join(', ')}
`;

/** Everything a contributor's check prints, and whether the files are in order. */
async function run(args: readonly string[]): Promise<boolean> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      lang: { type: 'string' },
      guide: { type: 'string' },
      target: { type: 'string' },
      computer: { type: 'string', default: 'linux' },
      confirm: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return true;
  }
  if (values.confirm !== undefined) return confirm(values.confirm);
  const wanted = positionals[0];
  if (wanted === undefined) return report(checkModels(models), `${models.length} models, no problem.`);
  const given = await find(wanted);
  if (given === undefined) {
    console.error(`"${wanted}" is neither a model file nor the id of a model.`);
    return false;
  }
  const id = typeof given === 'object' && given !== null && 'id' in given ? given.id : undefined;
  const others = models.filter((model) => model.id !== id);
  const problems = checkModels([...others, given]);
  if (!report(problems, 'The model file is in order.')) return false;
  // The check above has confirmed the type.
  const model = given as Model;
  const shown = languages.filter((language) => values.lang === undefined || language === values.lang);
  const kinds = guidesFor(model).filter((kind) => values.guide === undefined || kind === values.guide);
  const computer = COMPUTERS.find((name) => name === values.computer);
  const target = TARGETS.find((name) => name === values.target);
  if (shown.length === 0 || kinds.length === 0 || computer === undefined || (values.target !== undefined && target === undefined)) {
    console.error(HELP);
    return false;
  }
  for (const language of shown) print(model, language, kinds, computer, target);
  return true;
}

function confirm(file: string): boolean {
  try {
    const { model, way, outcome, month } = parseMethodReport(readFileSync(file, 'utf8'));
    const all = withConfirmation(CONFIRMATIONS, { model, way, outcome, month });
    writeFileSync(CONFIRMATIONS_FILE, `${JSON.stringify(all, null, 2)}\n`);
    const owners = all.find((one) => one.model === model && one.way === way && one.outcome === outcome)?.owners ?? 0;
    console.log(`${model}, ${way}: ${owners} so far; ${CONFIRMATIONS_REQUIRED} confirm a way. Then: npm run coverage`);
    return true;
  } catch (error) {
    if (!(error instanceof ReportParseError)) throw error;
    console.error(`${file}: ${error.message}`);
    return false;
  }
}

function report(problems: readonly ModelProblem[], fine: string): boolean {
  for (const { file, field, rule } of problems) console.error(`${file}: ${field}: ${rule}`);
  if (problems.length === 0) console.log(fine);
  return problems.length === 0;
}

async function find(wanted: string): Promise<unknown> {
  if (!existsSync(wanted)) return modelById(wanted.toLowerCase());
  const module: Readonly<Record<string, unknown>> = await import(pathToFileURL(resolve(wanted)).href);
  return Object.values(module)[0];
}

function print(model: Model, language: Language, kinds: readonly GuideKind[], computer: Computer, target: Target | undefined): void {
  const text = translator(language);
  console.log(`\n==== ${model.name} · ${language} ====`);
  for (const { label, value, source } of factLines(model)) console.log(`  ${text(label)}: ${text(value)} [${source.confidence}]`);
  const situation: Situation = { computer, ...(target === undefined ? {} : { target }), state: null, pairedLeHalf: null, battery: null };
  for (const kind of kinds) {
    const guide = buildGuide(kind, model, situation);
    console.log(`\n-- ${text(guide.title)} [${guide.trust}]`);
    guide.steps.forEach((step, index) => {
      const check = step.check === null ? '' : ` (✓ ${text({ key: `check.${step.check}` })})`;
      console.log(`  ${index + 1}. ${text(step.text)}${step.erases ? ' !' : ''}${check}`);
      for (const note of step.notes) console.log(`     - ${text(note)}`);
    });
    for (const way of guide.ways.slice(1)) console.log(`  or: ${text(way.text)} [${way.trust}]`);
    for (const reading of guide.disagreements) console.log(`  ~ ${text(reading.text)} (${reading.sources.join('; ')})`);
  }
}

process.exitCode = (await run(process.argv.slice(2))) ? 0 : 1;
