import { FILE_BUDGETS, STAGE_BUDGETS } from './budgets';
import type { FileResult, StageResult } from './stage';

/** Files within this time of a worker are not listed one by one, in seconds. */
const LISTED_SECONDS = 5;

/**
 * Formats the end of a run: seconds of each stage and of each slow file next to their budgets, skipped tests, and the sums.
 * Budgets are those of an idle computer, so that they are multiplied by the measured slowness.
 */
export function formatReport(stages: readonly StageResult[], totalSeconds: number, slowness: number): string {
  const files = stages.flatMap((stage) => stage.files);
  const rows = [
    formatRow('stage', 'seconds', 'budget'),
    ...stages.map(({ name, seconds, succeeded }) =>
      formatTime(`${name}${succeeded ? '' : ' (FAILED)'}`, seconds, STAGE_BUDGETS[name], slowness),
    ),
    formatTime('all', totalSeconds, STAGE_BUDGETS.all, slowness),
    '',
    formatRow('file (seconds of one worker)', 'seconds', 'budget'),
    ...files
      .filter(({ file, seconds }) => seconds >= LISTED_SECONDS || FILE_BUDGETS[file] !== undefined)
      .sort((a, b) => b.seconds - a.seconds)
      .map(({ file, seconds }) => formatTime(file, seconds, FILE_BUDGETS[file], slowness)),
    '',
    ...files.flatMap(({ file, skipped }) => skipped.map((name) => `skipped: ${file}: ${name}`)),
  ];
  const sum = (count: (file: FileResult) => number): number => files.reduce((total, file) => total + count(file), 0);
  const [passed, failed, skipped] = [sum((file) => file.passed), sum((file) => file.failed), sum((file) => file.skipped.length)];
  return `${rows.join('\n')}\n${passed} passed, ${failed} failed, ${skipped} skipped\n`;
}

function formatTime(name: string, seconds: number, budget: number | undefined, slowness: number): string {
  if (budget === undefined) return formatRow(name, seconds.toFixed(0), '-');
  const over = seconds > budget * slowness ? '  over its budget' : '';
  return `${formatRow(name, seconds.toFixed(0), budget.toFixed(0))}${over}`;
}

function formatRow(name: string, seconds: string, budget: string): string {
  return `${name.padEnd(52)} ${seconds.padStart(8)} ${budget.padStart(8)}`;
}
