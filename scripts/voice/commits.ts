import { spawnSync } from 'node:child_process';
import type { Fault } from './fault';

/** Last commit before the rules for subjects. */
const BASE = 'c52d53e9a135884534868d40e0fddde49c18bc08';
/** Maximum length of a subject, in characters. */
export const MAX_SUBJECT_CHARACTERS = 60;

const NOT_IMPERATIVE =
  /^(?:the|an?|what|who|where|when|why|how|which|of|one|each|every|all|no|not|none|some|this|that|these|those|it|its|their|our|more|most|two|three|in|on|at|for|with|from|by|to)$/;
/** Verbs whose base form ends like another form. */
const BASE_FORMS = /^(?:bring|ring|string|embed|feed|need|seed|speed|shed|exceed|proceed|focus|bias|alias|canvas|.*ss)$/;

/** Commit with its abbreviated hash. */
export interface Commit {
  readonly hash: string;
  readonly subject: string;
}

/** Commits since the rules, or the reason why none can be checked. */
type Commits = { readonly commits: readonly Commit[] } | { readonly skipped: string };

/** Reads the subjects since the rules began, except for merges. Returns a reason if the history is missing, such as in a shallow clone. */
export function readCommits(root: string): Commits {
  const { status, stdout, error } = runGit(root, ['rev-parse', '--is-inside-work-tree']);
  if (error !== undefined || status !== 0 || stdout.trim() !== 'true') return { skipped: 'there is no git history here' };
  if (runGit(root, ['merge-base', '--is-ancestor', BASE, 'HEAD']).status !== 0)
    return { skipped: `this clone does not reach back to ${BASE.slice(0, 7)} (fetch it with: git fetch --unshallow)` };
  const log = runGit(root, ['log', '--no-merges', '--format=%h %s', `${BASE}..HEAD`]).stdout;
  const commits = log.split('\n').filter((line) => line !== '');
  return { commits: commits.map((line) => ({ hash: line.slice(0, line.indexOf(' ')), subject: line.slice(line.indexOf(' ') + 1) })) };
}

/** Returns the faults of one subject. */
export function findCommitFaults({ hash, subject }: Commit): Fault[] {
  if (subject.startsWith('Revert "')) return [];
  const faults: Fault[] = [];
  const add = (detail: string, suggestion: string): void => {
    faults.push({ rule: 'commit', where: `commit ${hash}`, text: subject, detail, suggestion });
  };
  const first = subject.replace(/^[\p{L}][^\s:]*: /u, '').split(/[\s,:;]/)[0] ?? '';
  if (!isImperative(first)) add(`“${first}”`, 'begin with an imperative: “Add …”, “bluez: retry …”');
  if (subject.length > MAX_SUBJECT_CHARACTERS)
    add(`${subject.length} characters`, `at most ${MAX_SUBJECT_CHARACTERS}; the reason goes into the body`);
  if (subject.includes(';')) add('semicolon', 'one change a commit');
  if (subject.endsWith('.')) add('period', 'no period at the end');
  return faults;
}

function isImperative(word: string): boolean {
  const plain = word.toLowerCase();
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(plain) || NOT_IMPERATIVE.test(plain)) return false;
  return BASE_FORMS.test(plain) || !/(?:s|ed|ing)$/.test(plain);
}

function runGit(root: string, args: readonly string[]): { status: number | null; stdout: string; error?: Error } {
  return spawnSync('git', ['-C', root, ...args], { encoding: 'utf8' });
}
