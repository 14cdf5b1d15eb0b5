import { setTimeout as delay } from 'node:timers/promises';
import type { Snapshot } from '../../../contract/snapshot';
import { type Companion, waitForSnapshot } from '../companion';
import { formatRows, formatStatus, formatTitle } from '../rows';
import { type CommandRun, throwIfCancelled } from '../run';
import { createListView } from '../screen';
import { createHeadphonesJson } from '../to-json';

/** Minimum interval of two drawings, in ms, because packets arrive many times a second. */
const REDRAW_MS = 250;

/** Prints the headphones once, after a search of some seconds. */
export async function list(run: CommandRun): Promise<void> {
  const companion = await run.companion();
  await waitForSnapshot(companion, isHopeless, (run.seconds ?? 0) * 1_000, run.signal);
  throwIfCancelled(run);
  printList(run, companion.snapshot, 'list');
}

/** Shows the headphones until Ctrl+C. In a pipe or file it prints them once, or each change as JSON. */
export async function watch(run: CommandRun): Promise<void> {
  const companion = await run.companion();
  if (run.writer.json) return followAsJson(run, companion);
  if (run.output.isTTY !== true && run.seconds !== null) {
    await waitForSnapshot(companion, isHopeless, run.seconds * 1_000, run.signal);
    return printList(run, companion.snapshot, 'watch');
  }
  const view = createListView(run.output, run.format, process.env.TERM);
  const draw = (): void => view.show(companion.snapshot);
  const timer = setInterval(draw, REDRAW_MS);
  process.stdout.on('resize', draw);
  await waitForEnd(run, companion);
  clearInterval(timer);
  process.stdout.off('resize', draw);
}

// Without Bluetooth, no headphones appear later.
function isHopeless({ adapter }: Snapshot): boolean {
  return adapter !== 'ready' && adapter !== 'starting' && adapter !== 'crashed';
}

function printList({ writer, format }: CommandRun, snapshot: Snapshot, command: 'list' | 'watch'): void {
  const { adapter, headphones } = snapshot;
  const notes = formatStatus(snapshot, format);
  writer.document('list', { command, adapter, notes, headphones: headphones.map((entry) => createHeadphonesJson(entry, format)) });
  for (const note of notes) writer.line(note, 'dim');
  for (const { name, facts } of formatRows(headphones, format)) writer.line(formatTitle(name, facts, format));
  if (headphones.length === 0 && adapter === 'ready') writer.line(format('terminal.none'));
}

async function followAsJson(run: CommandRun, companion: Companion): Promise<void> {
  const { writer, format, seconds, signal } = run;
  let last = '';
  const print = (): void => {
    const { adapter, headphones, ...rest } = companion.snapshot;
    const notes = formatStatus({ adapter, headphones, ...rest }, format);
    const document = {
      command: 'watch' as const,
      adapter,
      notes,
      headphones: headphones.map((entry) => createHeadphonesJson(entry, format)),
    };
    // The signal changes all the time, so it alone causes no new line.
    const text = JSON.stringify({ ...document, headphones: document.headphones.map((entry) => ({ ...entry, signal: null })) });
    if (text === last) return;
    last = text;
    writer.document('list', document);
  };
  const timer = setInterval(print, REDRAW_MS);
  if (seconds === null) await waitForEnd(run, companion);
  else await delay(seconds * 1_000, undefined, { signal }).catch(() => undefined);
  clearInterval(timer);
  print();
}

/** Resolves when the user or the companion ends the command. */
function waitForEnd({ signal }: CommandRun, companion: Companion): Promise<void> {
  return new Promise((resolve) => {
    companion.once('ended', resolve);
    signal.addEventListener('abort', () => resolve(), { once: true });
    if (signal.aborted) resolve();
  });
}
