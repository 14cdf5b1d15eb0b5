import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type AllowList, compareFaults, countAllowed, formatAllowList, parseAllowList, pruneAllowList } from './allow-list';
import { findTextFaults } from './check';
import { findCommitFaults, readCommits } from './commits';
import type { Fault } from './fault';
import { readTexts } from './files';
import { createSpeller, findSpellingFaults, type Speller } from './spelling';

// Checks the texts of the repository against the voice guide in CONTRIBUTING.md. `--prune` removes entries of the allow-list
// that match nothing, and `--list [rule]` prints the allowed faults with their places.

const LIST_FILE = 'scripts/voice/allowed.txt';
/** Most misspelled words in a report for which the likely spelling is looked up. */
const MOST_SUGGESTIONS = 20;
let suggested = 0;
const root = resolve(import.meta.dirname, '../..');
const listPath = join(root, LIST_FILE);
const [option = '', wanted] = process.argv.slice(2);

const speller = createSpeller(root);
const history = readCommits(root);
const faults = await findFaults(speller);
const list = parseAllowList(readFileSync(listPath, 'utf8'));
if (option === '--prune') await report(prune(list));
else if (option === '--list') printAll();
else if (option === '') await report(list);
else throw new Error(`unknown option ${option}; there are --prune and --list [rule]`);

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
  for (const { rule, where, detail, text } of faults)
    if (wanted === undefined || rule === wanted) console.log(`${where}: ${rule}: ${detail}\n    ${text}`);
}

async function report(allowed: AllowList): Promise<void> {
  const { fresh, stale, remaining } = compareFaults(faults, allowed);
  for (const { fault, allowed: times, found } of fresh) {
    const again = times === 0 ? '' : ` (found ${found} times, allowed ${times} times: the new one is wrong)`;
    console.error(`${fault.where}: ${fault.rule}: ${fault.detail}: ${await findSuggestion(fault)}${again}\n    ${fault.text}`);
  }
  const total = countAllowed(allowed);
  const hasGrown = total > allowed.maximum;
  if (fresh.length > 0)
    console.error(`\n${fresh.length} new faults: reword them by the rules in CONTRIBUTING.md. The list of old faults only shrinks.`);
  if (stale.length > 0)
    console.error(
      `${LIST_FILE}: ${stale.length} entries match nothing now (${stale.slice(0, 3).join(', ')}). Remove them: npm run voice -- --prune`,
    );
  if (hasGrown) console.error(`${LIST_FILE} allows ${total} faults, and at most ${allowed.maximum}: it only shrinks.`);
  if ('skipped' in history) console.log(`Commit subjects were not checked: ${history.skipped}.`);
  const byRule = [...remaining].sort(([, a], [, b]) => b - a).map(([rule, count]) => `${rule} ${count}`);
  console.log(`Old faults that are left: ${[...remaining.values()].reduce((sum, count) => sum + count, 0)} (${byRule.join(', ')}).`);
  process.exitCode = fresh.length > 0 || stale.length > 0 || hasGrown ? 1 : 0;
}

async function findSuggestion({ rule, detail, suggestion }: Fault): Promise<string> {
  if (rule !== 'spelling') return suggestion;
  // A suggestion takes up to 100 ms, so a long report has only the first ones.
  const likely = suggested < MOST_SUGGESTIONS ? await speller.suggest(detail) : null;
  suggested += 1;
  return `${likely === null ? '' : `“${likely}”, or `}add a name to scripts/voice/words.txt`;
}
