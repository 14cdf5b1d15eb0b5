import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { COMPUTERS, type Computer } from '../catalog/computer';
import { buildGuide, listPossibleGuides } from '../catalog/guides/build';
import { GUIDE_KINDS, type GuideKind, type Situation, TARGETS, type Target } from '../catalog/guides/guide';
import { type Language, languages } from '../catalog/messages/languages';
import '../catalog/messages/catalogs';
import { createTranslator } from '../catalog/messages/translator';
import { CONFIRMATIONS, CONFIRMATIONS_REQUIRED, IssueCountedError, withConfirmation } from '../catalog/methods/confirmations';
import { findReportObstacle, parseMethodReport, ReportParseError } from '../catalog/methods/method-report';
import { checkModels, type ModelProblem } from '../catalog/models/check';
import { createFactLines } from '../catalog/models/fact-lines';
import { createSheetUrl, FactSheetError, formatBlankSheet, isFactSheet, parseFactSheet } from '../catalog/models/fact-sheet';
import { findModel, models } from '../catalog/models/index';
import type { Model } from '../catalog/models/model';
import { readArguments, readChoice } from './arguments.mjs';
import { formatFields } from './model-fields';

const CONFIRMATIONS_FILE = resolve(import.meta.dirname, '../catalog/methods/confirmations.json');

const HELP = `Checks the model files and shows what they make of a guide.

  npm run model                                  checks every model
  npm run model -- catalog/models/wh-1000xm4.ts  checks this file, and shows its facts and guides
  npm run model -- wh-1000xm4 [options]          the same for a model of the catalog

  npm run model -- --blank MODEL                 prints the questions for a volunteer
  npm run model -- --confirm FILE --issue N      counts an owner's report of a method, or checks a filled sheet of facts
  npm run model -- --fields                      lists the fields of a model's file, with their words

  --lang TAG         one language only, such as de or pt-BR (otherwise every language)
  --guide KIND       one guide only: ${GUIDE_KINDS.join(', ')}
  --target TARGET    for --guide pair-other: ${TARGETS.join(', ')}
  --computer NAME    menu words of: ${COMPUTERS.join(', ')}
`;

/** Prints the results of a contributor's check. Returns true if the files have no problem. */
export async function runModelCommand(args: readonly string[]): Promise<boolean> {
  const { values, positionals } = readArguments(
    {
      args: [...args],
      allowPositionals: true,
      options: {
        lang: { type: 'string' },
        guide: { type: 'string' },
        target: { type: 'string' },
        computer: { type: 'string', default: 'linux' },
        confirm: { type: 'string' },
        issue: { type: 'string' },
        blank: { type: 'string' },
        fields: { type: 'boolean', default: false },
      },
    } as const,
    HELP,
  );
  const language = values.lang === undefined ? null : readChoice(values.lang, languages, '--lang');
  const guide = values.guide === undefined ? null : readChoice(values.guide, GUIDE_KINDS, '--guide');
  const target = values.target === undefined ? undefined : readChoice(values.target, TARGETS, '--target');
  const computer = readChoice(values.computer, COMPUTERS, '--computer');
  if (values.fields) {
    console.log(formatFields());
    return true;
  }
  if (values.blank !== undefined) return printBlank(values.blank);
  if (values.confirm !== undefined) return confirm(values.confirm, values.issue);
  const wanted = positionals[0];
  if (wanted === undefined) {
    const problems = [...checkModels(models), ...findUnlisted()];
    if (problems.length > 0) return reportProblems(problems);
    console.log(`${models.length} models, no problem.`);
    return true;
  }
  const given = await find(wanted);
  if (given === undefined) {
    console.error(`"${wanted}" is neither a model file nor the id of a model.`);
    return false;
  }
  const id = typeof given === 'object' && given !== null && 'id' in given ? given.id : undefined;
  const others = models.filter((model) => model.id !== id);
  const problems = [...checkModels([...others, given]), ...findMisnamed(wanted, id)];
  if (problems.length > 0) return reportProblems(problems);
  // The check above has confirmed the type.
  const model = given as Model;
  const kinds = listPossibleGuides(model).filter((kind) => guide === null || kind === guide);
  if (kinds.length === 0) {
    console.error(`--guide: “${guide}” is not a guide of this model. It has: ${listPossibleGuides(model).join(', ')}.`);
    return false;
  }
  for (const one of language === null ? languages : [language]) print(model, one, kinds, computer, target);
  // The verdict is last, because the guides fill more than a screen.
  console.log('\nThe model file is in order.');
  return true;
}

// No other check reads a file outside the list.
function findUnlisted(): ModelProblem[] {
  const folder = resolve(import.meta.dirname, '../catalog/models');
  const listed = new Set(models.map(({ id }) => `${id}.ts`));
  return readdirSync(folder)
    .filter((file) => MODEL_FILE.test(file) && !listed.has(file))
    .map((file) => ({ file, field: '(the whole model)', rule: 'is not in catalog/models/index.ts' }));
}

/** Name of a model's file, which is its product code. */
const MODEL_FILE = /^(?:[a-z]{2,3}-[a-z0-9]+|sbh\d+[a-z]?|xea\d+)\.ts$/;

function findMisnamed(path: string, id: unknown): ModelProblem[] {
  const file = basename(path);
  if (!existsSync(path) || typeof id !== 'string' || file === `${id}.ts`) return [];
  return [{ file, field: 'id', rule: `must be the name of the file: "${basename(file, '.ts')}"` }];
}

function printBlank(wanted: string): boolean {
  const model = findModel(wanted.toLowerCase());
  if (model === null) {
    console.error(`"${wanted}" is not the id of a model.`);
    return false;
  }
  console.log(formatBlankSheet(model));
  const url = createSheetUrl(model);
  if (url !== null) console.log(`# The same as a form: ${url}`);
  return true;
}

// The facts of a sheet are printed with their source, because they belong to several places of a model's file.
function confirmSheet(text: string, issue: string): boolean {
  const { model, facts, source } = parseFactSheet(text);
  console.log(`${model}.ts, as "reported" with the issue ${issue} as the source (${source}):`);
  for (const { name, value } of facts) console.log(`  ${name}: ${value}`);
  return true;
}

function confirm(file: string, issue: string | undefined): boolean {
  if (issue === undefined || !/^[1-9]\d{0,8}$/.test(issue)) {
    console.error('--confirm needs the number of the issue: --issue 12');
    return false;
  }
  try {
    const text = readFileSync(file, 'utf8');
    if (isFactSheet(text)) return confirmSheet(text, issue);
    const methodReport = parseMethodReport(text);
    const obstacle = findReportObstacle(methodReport);
    if (obstacle !== null) {
      console.error(`${file}: not counted: ${obstacle}`);
      return false;
    }
    const { model, way, outcome, month } = methodReport;
    const all = withConfirmation(CONFIRMATIONS, { model, way, outcome, month, issue: Number(issue) });
    writeFileSync(CONFIRMATIONS_FILE, `${JSON.stringify(all, null, 2)}\n`);
    const owners = all.find((one) => one.model === model && one.way === way && one.outcome === outcome)?.owners ?? 0;
    console.log(`${model}, ${way}: ${owners} so far; ${CONFIRMATIONS_REQUIRED} confirm a way. Then: npm run coverage`);
    return true;
  } catch (error) {
    const isKnown = error instanceof ReportParseError || error instanceof FactSheetError || error instanceof IssueCountedError;
    if (!isKnown) throw error;
    console.error(`${file}: ${error.message}`);
    return false;
  }
}

/** Prints each problem, and their number last. Returns false, as the result of the check. */
function reportProblems(problems: readonly ModelProblem[]): false {
  for (const { file, field, rule } of problems) console.error(`${file}: ${field}: ${rule}`);
  console.error(`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}.`);
  return false;
}

async function find(wanted: string): Promise<unknown> {
  if (!existsSync(wanted)) return findModel(wanted.toLowerCase()) ?? undefined;
  const module: Readonly<Record<string, unknown>> = await import(pathToFileURL(resolve(wanted)).href);
  // A file can also export facts that models share, which have no id.
  return Object.values(module).find((value) => typeof value === 'object' && value !== null && 'id' in value);
}

function print(model: Model, language: Language, kinds: readonly GuideKind[], computer: Computer, target: Target | undefined): void {
  const text = createTranslator(language);
  console.log(`\n==== ${model.name} · ${language} ====`);
  for (const { label, value, source } of createFactLines(model)) console.log(`  ${text(label)}: ${text(value)} [${source.confidence}]`);
  const situation: Situation = { computer, ...(target === undefined ? {} : { target }), state: null, pairedLeHalf: null, battery: null };
  for (const kind of kinds) {
    const guide = buildGuide(kind, model, situation);
    console.log(`\n-- ${text(guide.title)} [${guide.trust}]`);
    guide.steps.forEach((step, index) => {
      const check = step.check === null ? '' : ` (✓ ${text({ key: `check.${step.check}` })})`;
      console.log(`  ${index + 1}. ${text(step.text)}${step.erases ? ' !' : ''}${check}`);
      for (const note of step.notes) console.log(`     - ${text(note)}`);
    });
    for (const method of guide.methods.slice(1)) console.log(`  or: ${text(method.text)} [${method.trust}]`);
    for (const reading of guide.disagreements) console.log(`  ~ ${text(reading.text)} (${reading.sources.join('; ')})`);
  }
}
