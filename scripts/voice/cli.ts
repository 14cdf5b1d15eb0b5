import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { endWithWrongUsage, readArguments } from '../arguments.mjs';
import { type AllowList, compareFaults, countAllowed, formatAllowList, parseAllowList, pruneAllowList } from './allow-list';
import { findTextFaults } from './check';
import { findCommitFaults, readCommits } from './commits';
import type { Fault } from './fault';
import { readTexts } from './files';
import { createSpeller, findSpellingFaults, type Speller } from './spelling';

const LIST_FILE = 'scripts/voice/allowed.txt';
const HELP = `Checks texts, names and the subjects of commits against the voice guide in CONTRIBUTING.md.

  npm run voice                    reports new faults
  npm run voice -- --list          prints every fault with its place, also the allowed ones
  npm run voice -- --list word     only those of one rule
  npm run voice -- --prune         removes entries of ${LIST_FILE} that match nothing
`;
/** Maximum number of misspelled words in a report for which the likely spelling is looked up. */
const MAX_SUGGESTIONS = 20;
let suggested = 0;
const root = resolve(import.meta.dirname, '../..');
const listPath = join(root, LIST_FILE);
const { values, positionals } = readArguments(
  { allowPositionals: true, options: { prune: { type: 'boolean', default: false }, list: { type: 'boolean', default: false } } } as const,
  HELP,
);
const wanted = positionals[0];
if (wanted !== undefined && !values.list) endWithWrongUsage(`“${wanted}” has no meaning without --list.`);

const speller = createSpeller(root);
const history = readCommits(root);
const faults = await findFaults(speller);
const list = parseAllowList(readFileSync(listPath, 'utf8'));
if (values.list) printAll();
else await report(values.prune ? prune(list) : list);

async function findFaults(dictionary: Speller): Promise<Fault[]> {
  const texts = readTexts(root);
  const ofCommits = 'commits' in history ? history.commits.flatMap(findCommitFaults) : [];
  return [...findTextFaults(texts), ...(await findSpellingFaults(texts.passages, dictionary)), ...ofCommits];
}

function prune(before: AllowList): AllowList {
  const after = pruneAllowList(before, faults);
  writeFileSync(listPath, formatAllowList(after));
  console.log(`${LIST_FILE}: removed ${countAllowed(before) - countAllowed(after)}`);
  return after;
}

function printAll(): void {
  const chosen = faults.filter(({ rule }) => wanted === undefined || rule === wanted);
  for (const { rule, where, detail, text } of chosen) console.log(`${where}: ${rule}: ${detail}\n    ${text}`);
  const rules = [...new Set(faults.map(({ rule }) => rule))].sort().join(', ');
  const count = wanted === undefined ? '' : `${chosen.length} of the rule “${wanted}” among `;
  console.log(`${count}${faults.length} faults (${rules}).`);
}

async function report(allowed: AllowList): Promise<void> {
  const { fresh, stale, remaining } = compareFaults(faults, allowed);
  for (const { fault, allowed: times, found } of fresh) {
    const again = times === 0 ? '' : ` (found ${found} times, allowed ${times} times: the new one is wrong)`;
    console.error(`${fault.where}: ${fault.rule}: ${fault.detail}: ${await findSuggestion(fault)}${again}\n    ${fault.text}`);
  }
  const total = countAllowed(allowed);
  const hasGrown = total > allowed.maximum;
  if ('skipped' in history) console.log(`Commit subjects were not checked: ${history.skipped}.`);
  const byRule = [...remaining].sort(([, a], [, b]) => b - a).map(([rule, count]) => `${rule} ${count}`);
  const left = [...remaining.values()].reduce((sum, count) => sum + count, 0);
  if (left > 0) console.log(`Old faults that are left: ${left} (${byRule.join(', ')}).`);
  if (stale.length > 0)
    console.error(
      `${LIST_FILE}: ${stale.length} entries match nothing now (${stale.slice(0, 3).join(', ')}). Remove them: npm run voice -- --prune`,
    );
  if (hasGrown) console.error(`${LIST_FILE} allows ${total} faults, and at most ${allowed.maximum}: it only shrinks.`);
  if (fresh.length > 0)
    console.error(`${fresh.length} new ${fresh.length === 1 ? 'fault' : 'faults'}: reword by the rules in CONTRIBUTING.md.`);
  const failed = fresh.length > 0 || stale.length > 0 || hasGrown;
  if (!failed) console.log('The wording has no new fault.');
  process.exitCode = failed ? 1 : 0;
}

async function findSuggestion({ rule, detail, suggestion }: Fault): Promise<string> {
  if (rule !== 'spelling') return suggestion;
  // A suggestion takes up to 100 ms, so a long report has only the first ones.
  const likely = suggested < MAX_SUGGESTIONS ? await speller.suggest(detail) : null;
  suggested += 1;
  return `${likely === null ? '' : `“${likely}”, or `}add a name to scripts/voice/words.txt`;
}
