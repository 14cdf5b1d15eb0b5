import type { Computer } from '../../catalog/computer';
import { act } from './commands/act';
import { diagnose } from './commands/diagnose';
import { guide } from './commands/guide';
import { identify } from './commands/identify';
import { list, watch } from './commands/list';
import { model } from './commands/model';
import { report } from './commands/report';
import { search } from './commands/search';
import { status } from './commands/status';
import type { CommandRun } from './run';
import type { CommandName } from './table';

const HANDLERS: Readonly<Record<CommandName, (run: CommandRun, computer: Computer) => Promise<void>>> = {
  watch,
  list,
  status,
  diagnose,
  guide,
  pair: (run) => act(run, 'pair'),
  connect: (run) => act(run, 'connect'),
  disconnect: (run) => act(run, 'disconnect'),
  forget: (run) => act(run, 'forget'),
  'use-for-sound': (run) => act(run, 'use-for-sound'),
  report,
  search,
  identify,
  model,
};

/** Runs a parsed command. Rejects with a `CommandError` that has a sentence for the user. */
export function runCommandLine(run: CommandRun, computer: Computer): Promise<void> {
  return HANDLERS[run.parsed.command](run, computer);
}
