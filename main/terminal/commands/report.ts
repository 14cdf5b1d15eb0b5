import { setTimeout as delay } from 'node:timers/promises';
import { createMessage } from '../../../catalog/messages/message';
import { CommandError, type CommandRun, throwIfCancelled } from '../run';

/** Prints the diagnostics report, after a search of some seconds. */
export async function report(run: CommandRun): Promise<void> {
  const companion = await run.companion();
  await delay((run.seconds ?? 0) * 1_000, undefined, { signal: run.signal }).catch(() => undefined);
  throwIfCancelled(run);
  const response = await companion.send({ type: 'make-report' });
  if (!response.ok) throw new CommandError('failed', createMessage(`error.${response.error.kind}`));
  run.writer.document('report', { command: 'report', text: response.result });
  run.writer.text(response.result.trimEnd());
}
